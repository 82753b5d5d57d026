// SPDX-License-Identifier: Apache-2.0
#include "models/remote/replica_cache.h"
#include "models/remote/sealed_file.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::remote;

// Says that it keeps secrets, and does, for this run.
class KeepingStore : public MemorySecretStore
{
public:
    bool isPersistent() const override { return true; }
};

class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void sealOpensOnlyUnchanged();
    void memoryKeeps();
    void cacheRoundTrip();
    void cacheAfterItsLease();
    void nothingOnDiskWithoutKeychain();
    void keychainAwayFallsBack();
    void realKeychain();
};

void TestSecrets::sealOpensOnlyUnchanged()
{
    const QByteArray key = newSealKey();
    QCOMPARE(key.size(), 32);
    const QByteArray content("the fleet of one account");
    const QByteArray sealed = seal(content, key, "account").value();
    QVERIFY(!sealed.contains("fleet"));
    QVERIFY(seal(content, key, "account").value() != sealed); // a new nonce each time
    QCOMPARE(unseal(sealed, key, "account").value(), content);
    QVERIFY(!unseal(sealed, key, "other account"));
    QVERIFY(!unseal(sealed, newSealKey(), "account"));
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
        QVERIFY2(!unseal(changed, key, "account"), qPrintable(QString::number(i)));
        QVERIFY(!unseal(sealed.left(i), key, "account"));
    }
}

void TestSecrets::memoryKeeps()
{
    MemorySecretStore store(QStringLiteral("No keychain."));
    std::optional<QByteArray> got;
    store.write(QStringLiteral("a"), "secret", this, [](fleet::Expected<void>) {});
    store.read(QStringLiteral("a"), this, [&](auto answer) { got = answer.value(); });
    QVERIFY(!got); // from the event loop, never at once
    QTRY_COMPARE(got.value_or(""), QByteArray("secret"));
    QVERIFY(!store.isPersistent());
    QCOMPARE(store.notice(), QStringLiteral("No keychain."));
}

void TestSecrets::cacheRoundTrip()
{
    const QTemporaryDir folder;
    KeepingStore secrets;
    const CachedSnapshot snapshot{"\"r5\"", "{\"names\":\"Pump A\"}", fleet::currentTime() + 60'000,
                                  17};
    ReplicaCache first(folder.path(), QStringLiteral("me"), secrets);
    first.store(snapshot);
    QTRY_VERIFY(QFile::exists(first.path()));
    QFile file(first.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Pump"));
    ReplicaCache second(folder.path(), QStringLiteral("me"), secrets);
    std::optional<CachedSnapshot> got;
    second.load(this, [&](auto answer) { got = answer.value(); });
    QTRY_VERIFY(got);
    QCOMPARE(got->body, snapshot.body);
    QCOMPARE(got->etag, snapshot.etag);
    second.erase();
    QVERIFY(!QFile::exists(second.path()));
}

void TestSecrets::cacheAfterItsLease()
{
    const QTemporaryDir folder;
    KeepingStore secrets;
    ReplicaCache cache(folder.path(), QStringLiteral("me"), secrets);
    cache.store({"\"r5\"", "body", fleet::currentTime() - 1, 17});
    QTRY_VERIFY(QFile::exists(cache.path()));
    bool answered = false;
    cache.load(this, [&](auto answer) { answered = answer && !*answer; });
    QTRY_VERIFY(answered);
    QVERIFY(!QFile::exists(cache.path()));
}

void TestSecrets::nothingOnDiskWithoutKeychain()
{
    const QTemporaryDir folder;
    MemorySecretStore secrets;
    ReplicaCache cache(folder.path(), QStringLiteral("me"), secrets);
    cache.store({"\"r5\"", "body", fleet::currentTime() + 60'000, 17});
    bool read = false;
    secrets.read(QStringLiteral("x"), this, [&](auto) { read = true; });
    QTRY_VERIFY(read); // after the store's own question
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestSecrets::keychainAwayFallsBack()
{
    if (!qEnvironmentVariableIsEmpty("BAILIWICK_TEST_KEYCHAIN"))
        QSKIP("This run has a keychain.");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    KeychainSecretStore store(QStringLiteral("bailiwick-test"));
    bool written = false;
    store.write(QStringLiteral("a"), "secret", this,
                [&](auto answer) { written = answer.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(written, 20'000);
    QVERIFY(!store.isPersistent());
    QVERIFY(!store.notice().isEmpty());
    std::optional<QByteArray> got;
    store.read(QStringLiteral("a"), this, [&](auto answer) { got = answer.value(); });
    QTRY_COMPARE(got.value_or(""), QByteArray("secret"));
}

// Runs itself again with a bus and a keyring of its own.
void TestSecrets::realKeychain()
{
    if (qEnvironmentVariableIsEmpty("BAILIWICK_TEST_KEYCHAIN")) {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty() ||
            QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty())
            QSKIP("dbus-run-session and gnome-keyring-daemon are not both installed.");
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path() + QStringLiteral("/data"));
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.insert(QStringLiteral("BAILIWICK_TEST_KEYCHAIN"), QStringLiteral("1"));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const QString script =
            QStringLiteral("printf test-pass | gnome-keyring-daemon --unlock "
                           "--components=secrets >/dev/null && '%1' TestSecrets realKeychain")
                .arg(QCoreApplication::applicationFilePath());
        process.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"), script});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
        return;
    }
    const QByteArray secret = newSealKey(); // bytes of any value
    const QString key = QStringLiteral("refresh https://localhost");
    bool written = false;
    KeychainSecretStore first(QStringLiteral("bailiwick-test"));
    first.write(key, secret, this, [&](auto answer) { written = answer.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(written, 20'000);
    QVERIFY2(first.isPersistent(), qPrintable(first.notice()));
    KeychainSecretStore second(QStringLiteral("bailiwick-test"));
    std::optional<QByteArray> got;
    second.read(key, this, [&](auto answer) { got = answer.value(); });
    QTRY_COMPARE_WITH_TIMEOUT(got.value_or(""), secret, 20'000);
    bool removed = false;
    second.remove(key, this, [&](auto answer) { removed = answer.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(removed, 20'000);
    bool empty = false;
    first.read(key, this, [&](auto answer) { empty = answer && !*answer; });
    QTRY_VERIFY_WITH_TIMEOUT(empty, 20'000);
}

BAILIWICK_TEST(TestSecrets)
#include "tst_secrets.moc"
