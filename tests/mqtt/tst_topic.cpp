// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/topic.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick;
using namespace bailiwick::mqtt;

namespace {

const std::string one = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
const std::string two = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c";

fleet::Id id(const std::string &text)
{
    return fleet::Id::fromString(text).value();
}

std::string upper(std::string text)
{
    for (char &c : text)
        c = static_cast<char>(std::toupper(c));
    return text;
}

} // namespace

// Topics and filters: exactly one spelling of each, everything else refused.
class TestTopic : public QObject
{
    Q_OBJECT

private slots:
    void readsATopic();
    void refusesTopics_data();
    void refusesTopics();
    void readsFilters_data();
    void readsFilters();
    void refusesFilters_data();
    void refusesFilters();
    void anyBytesAreAnswered();
    void whatIsReadIsSpeltInOneWay();
};

void TestTopic::readsATopic()
{
    const std::string text = "bailiwick/" + one + "/" + two + "/telemetry";
    const auto topic = readTopic(text);
    QVERIFY(topic);
    QCOMPARE(topic->organization, id(one));
    QCOMPARE(topic->device, id(two));
    QCOMPARE(topic->channel, std::string_view("telemetry"));
    const std::string longest = "bailiwick/" + one + "/" + two + "/" + std::string(64, 'a');
    QVERIFY(readTopic(longest));
    QVERIFY(!readTopic(longest + "a"));
}

void TestTopic::refusesTopics_data()
{
    QTest::addColumn<std::string>("text");
    const std::string root = "bailiwick/";
    const std::string start = root + one + "/" + two + "/";
    const auto row = [](const char *name, std::string text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("slash", "/");
    row("root alone", "bailiwick");
    row("no channel", root + one + "/" + two);
    row("empty channel", start);
    row("trailing slash", start + "telemetry/");
    row("leading slash", "/" + start + "telemetry");
    row("empty organization", root + "/" + two + "/telemetry");
    row("empty device", root + one + "//telemetry");
    row("a level more", start + "telemetry/x");
    row(
        "very many levels", start + "telemetry" + [] {
            std::string text;
            for (int i = 0; i < 30'000; ++i)
                text += "/a";
            return text;
        }());
    row("65,535 bytes", std::string(65'535, 'a'));
    row("65,535 bytes of channel", (start + std::string(65'535, 'a')).substr(0, 65'535));
    row("65,535 slashes", std::string(65'535, '/'));
    row("other root", "Bailiwick/" + one + "/" + two + "/telemetry");
    row("upper case", root + upper(one) + "/" + two + "/telemetry");
    row("upper case device", root + one + "/" + upper(two) + "/telemetry");
    row("id without hyphens", root + "0190a1b2c3d47e5f8a9b0c1d2e3f4a5b/" + two + "/telemetry");
    row("id in braces", root + "{" + one + "}/" + two + "/telemetry");
    row("null id", root + "00000000-0000-0000-0000-000000000000/" + two + "/telemetry");
    row("channel in upper case", start + "Telemetry");
    row("channel with a space", start + "telemetry ");
    row("NUL", start + std::string("tele\0metry", 10));
    row("NUL at the end", start + std::string("telemetry\0", 10));
    row("channel in full-width letters", start + "\xEF\xBD\x94\xEF\xBD\x85lemetry");
    row("composed", start + "t\xC3\xA9l\xC3\xA9m\xC3\xA9trie");
    row("decomposed", start + "te\xCC\x81le\xCC\x81me\xCC\x81trie");
    row("not UTF-8", start + "\xFF\xFE");
    row("cut-off UTF-8", start + "telemetry\xC3");
    row("soft hyphen", start + "tele\xC2\xADmetry");
    row("plus", start + "+");
    row("plus inside", start + "tele+metry");
    row("hash", start + "#");
    row("plus for the device", root + one + "/+/telemetry");
    row("system", "$SYS/broker/version");
    row("control", "$CONTROL/dynamic-security/v1");
    row("share", "$share/group/" + start + "telemetry");
}

void TestTopic::refusesTopics()
{
    QFETCH(std::string, text);
    QVERIFY(!readTopic(text));
}

void TestTopic::readsFilters_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("organization");
    QTest::addColumn<bool>("device");
    QTest::addColumn<bool>("channel");
    const std::string exact = "bailiwick/" + one + "/" + two + "/telemetry";
    const auto row = [](std::string text, bool organization, bool device, bool channel) {
        QTest::newRow(text.c_str()) << text << organization << device << channel;
        const std::string shared = "$share/a group/" + text;
        QTest::newRow(shared.c_str()) << shared << organization << device << channel;
    };
    row(exact, true, true, true);
    row(exact + "/#", true, true, true); // matches its parent
    row("bailiwick/" + one + "/" + two + "/+", true, true, false);
    row("bailiwick/" + one + "/" + two + "/+/#", true, true, false);
    row("bailiwick/" + one + "/" + two + "/#", true, true, false);
    row("bailiwick/" + one + "/+/telemetry", true, false, true);
    row("bailiwick/" + one + "/+/+", true, false, false);
    row("bailiwick/" + one + "/+/#", true, false, false);
    row("bailiwick/" + one + "/#", true, false, false);
    row("bailiwick/+/" + two + "/telemetry", false, true, true);
    row("bailiwick/+/" + two + "/#", false, true, false);
    row("bailiwick/+/+/telemetry", false, false, true);
    row("bailiwick/+/+/+", false, false, false);
    row("bailiwick/+/#", false, false, false);
    row("bailiwick/#", false, false, false);
}

void TestTopic::readsFilters()
{
    QFETCH(std::string, text);
    QFETCH(bool, organization);
    QFETCH(bool, device);
    QFETCH(bool, channel);
    const auto filter = readFilter(text);
    QVERIFY(filter);
    QCOMPARE(filter->organization, organization ? std::optional(id(one)) : std::nullopt);
    QCOMPARE(filter->device, device ? std::optional(id(two)) : std::nullopt);
    QCOMPARE(filter->channel,
             channel ? std::optional(std::string_view("telemetry")) : std::nullopt);
}

void TestTopic::refusesFilters_data()
{
    QTest::addColumn<std::string>("text");
    const std::string exact = "bailiwick/" + one + "/" + two + "/telemetry";
    const auto row = [](const char *name, std::string text) { QTest::newRow(name) << text; };
    row("empty", "");
    row("everything", "#");
    row("plus at the root", "+/" + one + "/" + two + "/telemetry");
    row("plus at the root, all", "+/#");
    row("root alone", "bailiwick");
    row("three levels", "bailiwick/+/+");
    row("five levels", "bailiwick/+/+/+/+");
    row("hash in the middle", "bailiwick/#/telemetry");
    row("hash inside a level", "bailiwick/" + one + "/" + two + "/tele#");
    row("plus inside a level", "bailiwick/" + one + "/" + two + "/tele+metry");
    row("plus inside an id", "bailiwick/" + one.substr(0, 35) + "+/" + two + "/telemetry");
    row("two hashes", "bailiwick/#/#");
    row("system", "$SYS/#");
    row("control", "$CONTROL/#");
    row("share without a filter", "$share/group");
    row("share without a group", "$share//" + exact);
    row("share of everything", "$share/group/#");
    row("share of the system's", "$share/group/$SYS/#");
    row("share of a share", "$share/a/$share/b/" + exact);
    row("share with a plus", "$share/+/" + exact);
    row("share in upper case", "$SHARE/group/" + exact);
    row("long share group", "$share/" + std::string(129, 'g') + "/" + exact);
    row("queue", "$queue/" + exact);
    row("upper case", "bailiwick/" + upper(one) + "/#");
    row("trailing slash", exact + "/");
    row("NUL", exact + std::string("\0", 1));
    row("65,535 bytes", std::string(65'535, '+'));
    row("65,535 bytes of levels", [] {
        std::string text = "bailiwick/";
        while (text.size() < 65'534)
            text += "+/";
        return text + "+";
    }());
}

void TestTopic::refusesFilters()
{
    QFETCH(std::string, text);
    QVERIFY(!readFilter(text));
}

void TestTopic::anyBytesAreAnswered()
{
    std::mt19937_64 random(20261127);
    const std::string alphabet = "bailwck/+#$share0190-telmry\0\xFF\xC3";
    for (int i = 0; i < 200'000; ++i) {
        std::string text = random() % 2 == 0 ? "bailiwick/" + one + "/" + two + "/telemetry" : "";
        const std::size_t changes = random() % 20;
        for (std::size_t c = 0; c < changes; ++c)
            text.insert(text.begin() + static_cast<std::ptrdiff_t>(random() % (text.size() + 1)),
                        alphabet[random() % alphabet.size()]);
        const auto topic = readTopic(text);
        const auto filter = readFilter(text);
        // A topic without wildcards is the filter of itself.
        if (topic) {
            QVERIFY(filter);
            QVERIFY(filter->matches(*topic));
            QVERIFY(filter->organization && filter->device && filter->channel);
        }
    }
}

void TestTopic::whatIsReadIsSpeltInOneWay()
{
    std::mt19937_64 random(7);
    const std::string text = "bailiwick/" + one + "/" + two + "/telemetry";
    const Topic original = readTopic(text).value();
    for (int i = 0; i < 100'000; ++i) {
        std::string other = text;
        other[random() % other.size()] = static_cast<char>(random() % 256);
        if (random() % 4 == 0)
            other.erase(random() % other.size(), 1);
        const auto topic = readTopic(other);
        if (topic && other != text)
            QVERIFY2(*topic != original, other.c_str());
    }
}

BAILIWICK_TEST(TestTopic)
#include "tst_topic.moc"
