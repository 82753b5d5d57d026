// SPDX-License-Identifier: Apache-2.0
#include "models/authority/accounts.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

using namespace bailiwick;
using tests::World;

class DataFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void keyIsMadeOnceAndSecret();
    void sampleAccountsSignIn();
};

void DataFolderTest::keyIsMadeOnceAndSecret()
{
    QTemporaryDir place;
    const authority::DataFolder folder(place.path().toStdString() + "/deep/data");
    VERIFY_OK(folder.create());
    const auto first = folder.loadAuditKey();
    VERIFY_OK(first);
    const auto second = folder.loadAuditKey();
    VERIFY_OK(second);
    QVERIFY(first->verifier() == second->verifier());
    namespace fs = std::filesystem;
    QVERIFY((fs::status(folder.auditKey()).permissions() & fs::perms::mask) ==
            (fs::perms::owner_read | fs::perms::owner_write));
    fs::permissions(folder.auditKey(), fs::perms::group_read, fs::perm_options::add);
    VERIFY_CODE(folder.loadAuditKey(), "key-unreadable");
    fs::permissions(folder.auditKey(), fs::perms::group_read, fs::perm_options::remove);
    VERIFY_OK(authority::writeSecretFile(folder.auditKey(), "Log: x\nnot a key\n"));
    VERIFY_CODE(folder.loadAuditKey(), "key-unreadable");
}

void DataFolderTest::sampleAccountsSignIn()
{
    World world;
    const authority::DataFolder folder(world.folder());
    QVERIFY(!authority::readSampleAccounts(folder)->has_value());
    VERIFY_OK(authority::makeSampleAccounts(
        world.context(), world.authority().trail(), folder,
        {{"admin", "Manufacturer, admin", "Ada Berg", "ada@nordquell.example", "Nordquell", {}}}));
    const auto accounts = authority::readSampleAccounts(folder);
    VERIFY_OK(accounts);
    const authority::OfferedAccount &ada = (**accounts)[0];
    QVERIFY(world.authority()
                .signIn()
                .signIn({ada.email, ada.password, ada.organization, {}}, {})
                .has_value());
    namespace fs = std::filesystem;
    QVERIFY((fs::status(folder.sampleAccounts()).permissions() & fs::perms::mask) ==
            (fs::perms::owner_read | fs::perms::owner_write));
}

BAILIWICK_TEST(DataFolderTest)
#include "tst_data_folder.moc"
