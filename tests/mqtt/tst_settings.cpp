// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/settings.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bailiwick;
using namespace bailiwick::mqtt;

// What mosquitto.conf may say, and the files it names.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void refuses_data();
    void refuses();
    void keyFile();
    void channelsFile();

private:
    std::string write(const char *name, const QByteArray &text,
                      QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write");
        file.setPermissions(permissions);
        return file.fileName().toStdString();
    }

    QTemporaryDir m_folder;
};

void TestSettings::reads()
{
    const auto settings = Settings::read(
        std::vector<Settings::Option>{{"server", "https://[::1]:8470"},
                                      {"pin", "ab"},
                                      {"key_file", "/k"},
                                      {"staleness", "60"},
                                      {"replica_file", "/var/lib/mosquitto/bailiwick.replica"}});
    QVERIFY(settings);
    QCOMPARE(settings->server.host, std::string("::1"));
    QCOMPARE(settings->server.port, std::uint16_t{8470});
    QCOMPARE(settings->server.pin, std::string("ab"));
    QCOMPARE(settings->staleness, std::chrono::seconds(60));
    QCOMPARE(settings->replicaFile, std::string("/var/lib/mosquitto/bailiwick.replica"));
    const auto plain = Settings::read(
        std::vector<Settings::Option>{{"server", "https://fleet.example"}, {"key_file", "/k"}});
    QVERIFY(plain);
    QCOMPARE(plain->server.port, std::uint16_t{443});
    QCOMPARE(plain->staleness, std::chrono::seconds(300));
    QVERIFY(plain->replicaFile.empty()); // nothing is kept on disk
}

void TestSettings::refuses_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("value");
    for (const char *value : {"0", "-1", "86401", "5 minutes", "", "1e3", "99999999999999"})
        QTest::addRow("staleness %s", value) << std::string("staleness") << std::string(value);
    for (const char *value :
         {"", "fleet.example", "http://fleet.example", "https://", "https://fleet.example/api",
          "https://user@fleet.example", "https://fleet.example:0", "https://fleet.example:65536",
          "https://fleet.example:8470x"})
        QTest::addRow("server %s", value) << std::string("server") << std::string(value);
    QTest::newRow("unknown") << std::string("keyfile") << std::string("/k");
    for (const char *value : {"", "bailiwick.replica", "./replica", "/var/lib/mosquitto/"})
        QTest::addRow("replica_file %s", value)
            << std::string("replica_file") << std::string(value);
    QTest::newRow("no key file") << std::string("key_file") << std::string();
}

void TestSettings::refuses()
{
    QFETCH(std::string, name);
    QFETCH(std::string, value);
    std::vector<Settings::Option> options{{"server", "https://fleet.example"}, {"key_file", "/k"}};
    options.emplace_back(name, value);
    const auto settings = Settings::read(options);
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, std::string("invalid-option"));
    QVERIFY(settings.error().where.starts_with("plugin_opt_"));
    QVERIFY(!Settings::read(std::vector<Settings::Option>{}));
}

void TestSettings::keyFile()
{
    Settings settings;
    settings.keyFile = write("key", "bwk_one_two\n");
    QCOMPARE(settings.key().value(), std::string("bwk_one_two"));
    settings.keyFile = write("open", "bwk_one_two\n", QFile::ReadOwner | QFile::ReadOther);
    QCOMPARE(settings.key().error().code, std::string("key-unreadable"));
    for (const char *text : {"", "\n", "two words", "two\nlines\n"}) {
        settings.keyFile = write("odd", text);
        QCOMPARE(settings.key().error().code, std::string("key-unreadable"));
    }
    settings.keyFile = "/nonexistent/key";
    QCOMPARE(settings.key().error().code, std::string("io"));
    settings.keyFile = m_folder.path().toStdString();
    QVERIFY(!settings.key());
    settings.keyFile = write("large", QByteArray(2 << 20, 'a'));
    QCOMPARE(settings.key().error().code, std::string("io"));
}

void TestSettings::channelsFile()
{
    Settings settings;
    QVERIFY(settings.channels().value()->find("telemetry"));
    settings.channelsFile = write("channels", R"({"format":"bailiwick-channels","version":1,
        "channels":{"state":{"publish":"a:b"}}})");
    QVERIFY(!settings.channels().value()->find("telemetry"));
    settings.channelsFile = write("bad", R"({"format":"bailiwick-channels","version":1,
        "channels":{"state":{"publish":"b"}}})");
    const auto error = settings.channels().error();
    QCOMPARE(error.code, std::string("invalid-channels"));
    QVERIFY(error.where.starts_with(settings.channelsFile));
    settings.channelsFile = "/nonexistent/channels";
    QCOMPARE(settings.channels().error().code, std::string("io"));
}

BAILIWICK_TEST(TestSettings)
#include "tst_settings.moc"
