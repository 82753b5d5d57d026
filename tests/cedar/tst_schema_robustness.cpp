// SPDX-License-Identifier: Apache-2.0
#include "damage.h"
#include "models/cedar/schema_json.h"
#include "models/cedar/schema_text.h"
#include "schema_generator.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <array>

using namespace bailiwick;
using namespace bailiwick::cedar;

// Any bytes give a schema or an error with a place inside the text.
class TestSchemaRobustness : public QObject
{
    Q_OBJECT

private slots:
    void damagedText();
    void damagedJson();
    void randomBytes();
    void randomTokens();

private:
    static void checkText(const std::string &text, std::uint64_t seed);
    static void checkJson(const std::string &text, std::uint64_t seed);
};

void TestSchemaRobustness::checkText(const std::string &text, std::uint64_t seed)
{
    const std::string context = "seed " + std::to_string(seed) + ": " + text;
    const auto fragment = parseSchemaFragment(text);
    if (!fragment) {
        const ParseError &error = fragment.error();
        QVERIFY2(error.where.offset <= text.size() && !error.found.empty(), context.c_str());
        QVERIFY2(error.where == positionAt(text, error.where.offset), context.c_str());
        return;
    }
    const auto printed = printSchema(*fragment);
    QVERIFY2(printed, context.c_str());
    const auto again = parseSchemaFragment(*printed);
    QVERIFY2(again && *again == *fragment, context.c_str());
    const auto schema = resolveSchema(*fragment);
    QVERIFY2(schema || !schema.error().empty(), context.c_str());
}

void TestSchemaRobustness::checkJson(const std::string &text, std::uint64_t seed)
{
    const std::string context = "seed " + std::to_string(seed) + ": " + text;
    const auto fragment = schemaFragmentFromJsonText(text);
    if (!fragment) {
        QVERIFY2(!fragment.error().message.empty(), context.c_str());
        return;
    }
    const auto again = schemaFragmentFromJson(schemaFragmentToJson(*fragment));
    QVERIFY2(again && *again == *fragment, context.c_str());
    const auto schema = resolveSchema(*fragment);
    QVERIFY2(schema || !schema.error().empty(), context.c_str());
}

void TestSchemaRobustness::damagedText()
{
    const std::uint64_t seed = std::random_device()();
    tests::SchemaGenerator generator(seed, tests::SchemaGenerator::Forms::Text, 30);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 600; ++i) {
        std::string text = printSchema(generator.fragment()).value_or("");
        tests::damage(text, random);
        checkText(text, seed);
    }
}

void TestSchemaRobustness::damagedJson()
{
    const std::uint64_t seed = std::random_device()();
    tests::SchemaGenerator generator(seed, tests::SchemaGenerator::Forms::Json, 30);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 600; ++i) {
        nlohmann::json json = schemaFragmentToJson(generator.fragment());
        // Half of them stay documents: a part takes another one's place.
        if (i % 2 == 0) {
            nlohmann::json flat = json.flatten();
            if (flat.size() > 1) {
                auto from = flat.begin();
                auto to = flat.begin();
                std::advance(from, random() % flat.size());
                std::advance(to, random() % flat.size());
                to.value() = from.value();
                checkJson(flat.unflatten().dump(), seed);
            }
            continue;
        }
        std::string text = json.dump();
        tests::damage(text, random);
        checkJson(text, seed);
    }
}

void TestSchemaRobustness::randomBytes()
{
    const std::uint64_t seed = std::random_device()();
    std::mt19937_64 random(seed);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = tests::randomBytes(random, i % 2 == 0);
        checkText(text, seed);
        checkJson(text, seed);
    }
}

void TestSchemaRobustness::randomTokens()
{
    static constexpr std::array<const char *, 30> tokens{
        "entity", "action", "type", "namespace", "in", "enum",   "tags", "appliesTo",
        "{",      "}",      "[",    "]",         "<",  ">",      "(",    ")",
        ",",      ";",      ":",    "::",        "?",  "=",      "@",    "A",
        "\"b\"",  "Set",    "Long", "principal", "1",  "context"};
    const std::uint64_t seed = std::random_device()();
    std::mt19937_64 random(seed);
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (std::size_t count = random() % 20; count > 0; --count)
            text += std::string(tokens[random() % tokens.size()]) + (random() % 3 ? " " : "");
        checkText(text, seed);
    }
}

BAILIWICK_TEST(TestSchemaRobustness)
#include "tst_schema_robustness.moc"
