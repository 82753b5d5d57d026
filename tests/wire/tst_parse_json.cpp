// SPDX-License-Identifier: Apache-2.0
#include "models/wire/parse_json.h"
#include "random_state.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;

namespace {

bool hasDuplicates(const nlohmann::json &, const std::string &text)
{
    const auto parsed = wire::parseJson(text);
    return !parsed && parsed.error().code == "duplicate-key";
}

} // namespace

class ParseJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray("") << "invalid-json"
                               << "line 1, column 1";
        QTest::newRow("word") << QByteArray("{\n  \"a\": nope}") << "invalid-json"
                              << "line 2, column 9";
        QTest::newRow("after") << QByteArray("1 2") << "invalid-json"
                               << "line 1, column 3";
        QTest::newRow("cut") << QByteArray("[1,\n2") << "invalid-json"
                             << "line 2, column 1";
        QTest::newRow("comment") << QByteArray("[1 /* */]") << "invalid-json"
                                 << "line 1, column 4";
        QTest::newRow("nul") << QByteArray("\"a\0b\"", 5) << "invalid-json"
                             << "line 1, column 3";
        QTest::newRow("latin 1") << QByteArray("\"\xfc\"") << "invalid-json"
                                 << "line 1, column 2";
        QTest::newRow("surrogate") << QByteArray("\"\\ud800\"") << "invalid-json"
                                   << "line 1, column 8";
        QTest::newRow("number") << QByteArray("1e999") << "invalid-json"
                                << "line 1, column 5";
        QTest::newRow("twice") << QByteArray("{\"a\":1,\n \"b\":2, \"a\":3}") << "duplicate-key"
                               << "line 2, column 11";
        QTest::newRow("twice escaped") << QByteArray("{\"a\":1,\"\\u0061\":3}") << "duplicate-key"
                                       << "line 1, column 15";
        QTest::newRow("deep") << QByteArray(1'000'000, '[') << "too-deep"
                              << "line 1, column 33";
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto json = wire::parseJson(text.toStdString());
        QVERIFY(!json);
        QTEST(QString::fromStdString(json.error().code), "code");
        QTEST(QString::fromStdString(json.error().where), "where");
        QVERIFY(!json.error().message.empty());
        QVERIFY(!json.error().action.empty());
    }

    void limits()
    {
        QVERIFY(wire::parseJson("[[1]]", {100, 2}));
        QCOMPARE(wire::parseJson("[[1]]", {100, 1}).error().code, std::string("too-deep"));
        QVERIFY(wire::parseJson("12345", {5, 2}));
        QCOMPARE(wire::parseJson("123456", {5, 2}).error().code, std::string("too-large"));
        QVERIFY(wire::parseJson(R"({"a":1,"b":{"a":1,"c":2}})", {100, 2, 2}));
        QCOMPARE(wire::parseJson(R"({"a":1,"b":1,"c":2})", {100, 2, 2}).error().code,
                 std::string("too-large"));
    }

    void keepsOrderAndValues()
    {
        const std::string text =
            R"({"z":1,"a":[true,null,-9223372036854775808,18446744073709551615,1.5],"m":{"":"é"}})";
        const auto json = wire::parseJson(text);
        QVERIFY(json);
        QCOMPARE(wire::toText(*json), text);
    }

    void agreesWithTheLibrary()
    {
        const std::uint64_t seed = std::random_device{}();
        std::mt19937_64 random(seed);
        const std::string text =
            R"({"a":[1,2.5,{"b":"x\u00e9y"}],"c":null,"dé":[true,false],"e":-0})";
        for (int i = 0; i < 20'000; ++i) {
            const std::string input = tests::mutated(text, random);
            const auto expected = nlohmann::json::parse(input, nullptr, false);
            const auto found = wire::parseJson(input);
            const bool equal = found
                                   ? !expected.is_discarded() && nlohmann::json(*found) == expected
                                   : expected.is_discarded() || hasDuplicates(expected, input);
            QVERIFY2(equal, (input + " seed " + std::to_string(seed)).c_str());
        }
    }

    void pointers()
    {
        QCOMPARE(wire::pointerTo("/a", "b/c~d"), std::string("/a/b~1c~0d"));
        QCOMPARE(wire::pointerTo("", std::size_t{3}), std::string("/3"));
    }
};

BAILIWICK_TEST(ParseJsonTest)
#include "tst_parse_json.moc"
