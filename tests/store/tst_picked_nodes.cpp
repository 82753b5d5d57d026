// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"

using namespace bailiwick;
using namespace bailiwick::tests;

// What a server keeps for scopes where a condition decides on each node.
class TestPickedNodes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sameNodesAreWrittenOnce();
    void nodeThatComesBackIsTheSame();
    void rowsThatWentAreWrittenAnew();
    void unusedRowsGo();

private:
    store::SessionScope scopeOf(std::vector<fleet::Id> ids)
    {
        store::SessionScope scope;
        scope.revision = m_fixture->store->revision().value_or(0);
        scope.partial.sites = {m_site.id};
        scope.partial.nodes = std::make_shared<ListedNodes>(std::move(ids));
        return scope;
    }
    std::string namesIn(const store::SessionScope &scope)
    {
        std::string names;
        for (int i = 0; i < 2; ++i) { // once more, after "scope-outdated"
            const auto session = m_fixture->store->openSession(scope);
            const auto rows =
                session
                    ? (*session)->query("SELECT string_agg(name, ' ' ORDER BY name) FROM device")
                    : tl::unexpected(session.error());
            if (rows && std::holds_alternative<std::string>(rows->rows[0][0]))
                return std::get<std::string>(rows->rows[0][0]);
            names = rows ? "" : rows.error().code;
            if (names != "scope-outdated")
                break;
        }
        return names;
    }
    fleet::Resource node(std::uint64_t number, fleet::ResourceKind kind, fleet::Id parent)
    {
        fleet::Resource resource;
        resource.id = {3, number};
        resource.kind = kind;
        resource.parent = parent;
        resource.name = std::to_string(number);
        return resource;
    }

    std::unique_ptr<StoreFixture> m_fixture;
    fleet::Resource m_site;
    std::vector<fleet::Resource> m_devices;
};

void TestPickedNodes::init()
{
    using enum fleet::ResourceKind;
    m_fixture = std::make_unique<StoreFixture>();
    QVERIFY(m_fixture->open());
    const auto root = node(1, Manufacturer, {});
    const auto customer = node(2, Customer, root.id);
    m_site = node(3, Site, customer.id);
    fleet::ChangeSet changes{fleet::Put{root}, fleet::Put{customer}, fleet::Put{m_site}};
    m_devices.clear();
    for (std::uint64_t i = 0; i < 20; ++i) {
        m_devices.push_back(node(10 + i, Device, m_site.id));
        changes.push_back(fleet::Put{m_devices.back()});
    }
    VERIFY_OK(m_fixture->commit(changes));
}

void TestPickedNodes::sameNodesAreWrittenOnce()
{
    Beside beside(m_fixture->path);
    const std::vector<fleet::Id> some{m_devices[1].id, m_devices[7].id, m_devices[19].id};
    QCOMPARE(namesIn(scopeOf(some)), std::string("11 17 29"));
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(m_fixture->commit({fleet::Put{m_devices[2]}}));
        QCOMPARE(namesIn(scopeOf(some)), std::string("11 17 29"));
        auto wider = scopeOf(some);
        wider.resources = {m_devices[0].id};
        QCOMPARE(namesIn(wider), std::string("10 11 17 29"));
    }
    QCOMPARE(beside.integer("SELECT count(*) FROM session_nodes"), std::int64_t{1});
    // One node more is another set.
    QCOMPARE(namesIn(scopeOf({m_devices[1].id, m_devices[2].id})), std::string("11 12"));
    QCOMPARE(beside.integer("SELECT count(*) FROM session_nodes"), std::int64_t{2});
    // Other containers: what is not in them is not seen, whatever the bits say.
    auto elsewhere = scopeOf(some);
    elsewhere.partial.sites = {m_devices[1].id};
    QCOMPARE(namesIn(elsewhere), std::string());
    elsewhere.partial.sites.clear();
    elsewhere.partial.everywhere = true;
    QCOMPARE(namesIn(elsewhere), std::string("11 17 29"));
}

void TestPickedNodes::nodeThatComesBackIsTheSame()
{
    Beside beside(m_fixture->path);
    const fleet::Resource &device = m_devices[5];
    const std::string number =
        "SELECT number FROM resource WHERE id = '" + device.id.toString() + "'";
    const std::int64_t before = beside.integer(number);
    QCOMPARE(namesIn(scopeOf({device.id})), std::string("15"));
    VERIFY_OK(m_fixture->commit({fleet::Remove{fleet::EntityKind::Resource, device.id}}));
    QCOMPARE(namesIn(scopeOf({device.id})), std::string());
    fleet::Resource other = node(99, fleet::ResourceKind::Device, m_site.id);
    VERIFY_OK(m_fixture->commit({fleet::Put{other}}));
    QCOMPARE(namesIn(scopeOf({device.id})), std::string()); // nobody else got its number
    VERIFY_OK(m_fixture->commit({fleet::Put{device}}));
    QCOMPARE(beside.integer(number), before);
    QCOMPARE(namesIn(scopeOf({device.id})), std::string("15"));
    QCOMPARE(namesIn(scopeOf({other.id})), std::string("99"));
}

void TestPickedNodes::rowsThatWentAreWrittenAnew()
{
    const auto scope = scopeOf({m_devices[3].id});
    QCOMPARE(namesIn(scope), std::string("13"));
    runPlain(m_fixture->path, "DELETE FROM session_scope");
    QCOMPARE(namesIn(scope), std::string("13"));
    runPlain(m_fixture->path, "DELETE FROM session_scope; DELETE FROM session_nodes");
    QCOMPARE(namesIn(scope), std::string("13"));
}

void TestPickedNodes::unusedRowsGo()
{
    Beside beside(m_fixture->path);
    QCOMPARE(namesIn(scopeOf({m_devices[3].id})), std::string("13"));
    runPlain(m_fixture->path, "UPDATE session_nodes SET used = -1000");
    QCOMPARE(namesIn(scopeOf({m_devices[4].id})), std::string("14"));
    QCOMPARE(beside.integer("SELECT count(*) FROM session_nodes"), std::int64_t{2}); // in use
    VERIFY_OK(m_fixture->commit({}));
    QCOMPARE(namesIn(scopeOf({m_devices[4].id})), std::string("14"));
    QCOMPARE(namesIn(scopeOf({m_devices[6].id})), std::string("16"));
    QCOMPARE(beside.integer("SELECT count(*) FROM session_nodes WHERE used < 0"), std::int64_t{0});
}

BAILIWICK_ENGINE_TEST(TestPickedNodes, Postgres)
#include "tst_picked_nodes.moc"
