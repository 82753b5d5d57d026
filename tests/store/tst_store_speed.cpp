// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"
#include "tests/support/registry.h"

#include <QElapsedTimer>

using namespace bailiwick;
using namespace bailiwick::tests;

// The sample's size. Prints what it took; fails only when something became many times slower, since
// the machine is shared.
class TestStoreSpeed : public QObject
{
    Q_OBJECT

private slots:
    void twentyThousandDevices();
};

void TestStoreSpeed::twentyThousandDevices()
{
    Random random(1);
    const fleet::ChangeSet changes = randomFleet(random, 20000);
    StoreFixture fixture;
    QVERIFY(fixture.open());
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(fixture.commit(changes));
    const qint64 import = timer.restart();
    const auto state = fixture.store->loadState();
    const qint64 load = timer.restart();
    VERIFY_OK(state);
    QVERIFY(state->resources().size() > 20000);

    store::SessionScope scope;
    scope.revision = state->revision;
    scope.sites = {
        std::find_if(state->resources().begin(), state->resources().end(), [](const auto &r) {
            return r.kind == fleet::ResourceKind::Site;
        })->id};
    timer.restart();
    const auto session = fixture.store->openSession(scope);
    VERIFY_OK(session);
    const qint64 open = timer.nsecsElapsed() / 1000;
    const char *const page = "SELECT id, name FROM device ORDER BY name, id LIMIT 100";
    VERIFY_OK((*session)->query(page));
    timer.restart();
    VERIFY_OK((*session)->query(page));
    const qint64 query = timer.nsecsElapsed() / 1000;
    qInfo("import %lld ms, load %lld ms, open a session %lld us, page of 100 %lld us", import, load,
          open, query);
    QVERIFY(import < 30'000);
    QVERIFY(load < 3'000);
    QVERIFY(query < 100'000);
}

BAILIWICK_ENGINE_TEST(TestStoreSpeed, Sqlite)
#include "tst_store_speed.moc"
