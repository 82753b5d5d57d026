// SPDX-License-Identifier: Apache-2.0
#include "models/wire/import_reader.h"
#include "random_state.h"
#include "tests/support/registry.h"

#include <QTest>

#include <sstream>

using namespace bailiwick;

namespace {

wire::ImportOptions someOptions()
{
    wire::ImportOptions options;
    options.file = "fleet.jsonl";
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(1, 0, ++n); };
    return options;
}

fleet::Expected<wire::Import> read(const std::string &text, const fleet::State &state = {},
                                   const wire::ImportOptions &options = someOptions())
{
    std::istringstream input(text);
    return wire::readImport(input, state, options);
}

std::size_t total(const wire::Import &import, std::size_t wire::ImportCount::*count)
{
    std::size_t sum = 0;
    for (const wire::ImportCount &c : import.counts)
        sum += c.*count;
    return sum;
}

const std::string header = std::string(wire::importHeader) + "\n";

const std::string smallFleet =
    header +
    R"({"type":"resource","externalId":"d1","kind":"device","parent":"s1","name":"Pump"}
{"type":"resource","externalId":"s1","kind":"site","parent":"c1","name":"Site"}
{"type":"resource","externalId":"c1","kind":"customer","parent":"root","name":"Customer"}
{"type":"resource","externalId":"root","kind":"manufacturer","name":"Maker"}

{"type":"organization","externalId":"o1","kind":"manufacturer","name":"Maker","resource":"root"}
{"type":"person","externalId":"p1","name":"Nora"}
{"type":"ownership","device":"d1","primary":"p1"}
)";

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT
private slots:
    // Written and read again, the state is the same but for its ids; read against itself, it is
    // found unchanged, which shows that every reference was resolved to the same entity.
    void roundTrip()
    {
        const std::uint64_t seed = std::random_device{}();
        const fleet::State state = tests::randomState(seed, 30);
        const std::size_t records = 30 * fleet::entityKindCount;

        const auto fresh = read(tests::importText(state));
        QVERIFY2(fresh, fresh ? "" : fresh.error().details[0].message.c_str());
        QCOMPARE(total(*fresh, &wire::ImportCount::added), records);
        const fleet::State copy = fleet::State().applied(fresh->changes);
        QVERIFY(!(copy.resources() == state.resources())); // other ids

        const auto same = read(tests::importText(copy), state);
        QVERIFY(same);
        QCOMPARE(same->records, records);
        QVERIFY2(same->changes.empty(), std::to_string(seed).c_str());
        QCOMPARE(total(*same, &wire::ImportCount::unchanged), records);
    }

    // As every reference of the format, those inside a policy's text are externalIds; a device and
    // a site are resources. The rest of the text stays as its author wrote it.
    void policiesNameExternalIds()
    {
        const std::string text =
            "{\"type\":\"policy\",\"externalId\":\"q\",\"organization\":\"o1\",\"name\":\"Calm\","
            "\"text\":\"// Team::\\\"t\\\"\\nforbid (principal == Person::\\\"p1\\\",\\n  action "
            "== "
            "Action::\\\"p1\\\", resource in Site::\\\"s1\\\") unless { resource == "
            "Device::\\\"d1\\\" };\"}";
        const auto import = read(header + text + "\n" + smallFleet.substr(header.size()));
        QVERIFY2(import, import ? "" : import.error().details[0].message.c_str());
        const fleet::State state = fleet::State().applied(import->changes);
        const auto id = [&](const auto &table, std::string_view name) {
            for (const auto &row : table) {
                if (row.externalId == name)
                    return row.id.toString();
            }
            return std::string("none");
        };
        QCOMPARE(state.policies().at(0).text,
                 "// Team::\"t\"\nforbid (principal == Person::\"" + id(state.persons(), "p1") +
                     "\",\n  action == Action::\"p1\", resource in Site::\"" +
                     id(state.resources(), "s1") + "\") unless { resource == Device::\"" +
                     id(state.resources(), "d1") + "\" };");
        QVERIFY(tests::importText(state).find(text) != std::string::npos);
    }

    void forwardReferencesAndLines()
    {
        const auto import = read(smallFleet);
        QVERIFY(import);
        QCOMPARE(import->lines, (std::vector<std::uint32_t>{2, 3, 4, 5, 7, 8, 9}));
        const auto state = wire::applyImport({}, *import, "fleet.jsonl");
        QVERIFY2(state, state ? "" : state.error().details[0].message.c_str());
        const auto &device =
            std::get<fleet::Resource>(std::get<fleet::Put>(import->changes[0]).entity);
        QCOMPARE(state->resources().find(device.parent)->name, std::string("Site"));
        QVERIFY(state->ownerships().find(device.id));
    }

    void updatesKeepTheId()
    {
        const auto first = read(smallFleet);
        const fleet::State state = fleet::State().applied(first->changes);
        const std::string changed =
            header +
            R"({"type":"resource","externalId":"d1","kind":"device","parent":"s1","name":"Pump 2"}
{"type":"person","externalId":"p1","name":"Nora"}
{"type":"person","externalId":"p2","name":"Omar"}
{"type":"ownership","device":"d1","primary":"p2"}
)";
        const auto second = read(changed, state);
        QVERIFY(second);
        QCOMPARE(second->changes.size(), std::size_t{3});
        QCOMPARE(idOf(second->changes[0]), idOf(first->changes[0]));
        QCOMPARE(idOf(second->changes[2]),
                 idOf(first->changes[0])); // an ownership's is its device's
        using enum fleet::EntityKind;
        const auto count = [&](fleet::EntityKind kind) {
            return second->counts[static_cast<std::size_t>(kind)];
        };
        QVERIFY((count(Resource) == wire::ImportCount{0, 1, 0}));
        QVERIFY((count(Person) == wire::ImportCount{1, 0, 1}));
        QVERIFY((count(Ownership) == wire::ImportCount{0, 1, 0}));
    }

    void brokenRulesAreToldByLine()
    {
        const std::string text =
            smallFleet +
            R"({"type":"resource","externalId":"c2","kind":"customer","parent":"s1","name":""}
)";
        const auto import = read(text);
        QVERIFY(import);
        const auto state = wire::applyImport({}, *import, "fleet.jsonl");
        QVERIFY(!state);
        const fleet::Error &error = state.error();
        QCOMPARE(error.code, std::string("import-invalid"));
        QCOMPARE(error.where, std::string("fleet.jsonl"));
        QCOMPARE(error.details.size(), std::size_t{2});
        for (const fleet::ErrorDetail &detail : error.details) {
            QCOMPARE(detail.where, std::string("line 10"));
            QVERIFY(detail.message.starts_with("resource \"c2\": "));
        }
    }

    void progressAndCancel()
    {
        std::string text = header;
        for (int i = 0; i < 3500; ++i)
            text += "{\"type\":\"person\",\"externalId\":\"p" + std::to_string(i) +
                    "\",\"name\":\"N\"}\n";
        std::vector<std::size_t> lines;
        std::size_t bytes = 0;
        wire::ImportOptions options = someOptions();
        options.progress = [&](const wire::ImportProgress &progress) {
            lines.push_back(progress.lines);
            bytes = progress.bytes;
        };
        QVERIFY(read(text, {}, options));
        QCOMPARE(lines, (std::vector<std::size_t>{1000, 2000, 3000, 3501}));
        QCOMPARE(bytes, text.size());

        std::atomic<bool> cancel{false};
        options.cancel = &cancel;
        options.progress = [&](const wire::ImportProgress &) { cancel = true; };
        const auto cancelled = read(text, {}, options);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, std::string("cancelled"));
    }

    void windowsLineEndsAndNoLastBreak()
    {
        std::string text = smallFleet;
        for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2)
            text.insert(at, 1, '\r');
        const auto import = read(text.substr(0, text.size() - 2));
        QVERIFY(import);
        QCOMPARE(import->records, std::size_t{7});
    }

    void mutationsNeverCrash()
    {
        const std::uint64_t seed = std::random_device{}();
        std::mt19937_64 random(seed);
        const std::string text = tests::importText(tests::randomState(seed, 2));
        int good = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto import = read(tests::mutated(text, random));
            good += import ? 1 : 0;
            if (import)
                (void)wire::applyImport({}, *import, "f");
            else
                QVERIFY(!import.error().message.empty());
        }
        QVERIFY2(good < 2000, std::to_string(seed).c_str());
    }
};

BAILIWICK_TEST(ImportTest)
#include "tst_import.moc"
