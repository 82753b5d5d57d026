// SPDX-License-Identifier: Apache-2.0
#include "models/audit/csv.h"
#include "samples.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;
using namespace bailiwick::audit;
using bailiwick::tests::sampleEvent;

class TestEvent : public QObject
{
    Q_OBJECT

private slots:
    // The bytes are the format: they may never change for version 1.
    void canonicalBytes()
    {
        Event event;
        event.sequence = 7;
        event.time = 1'772'352'000'001;
        event.actor = {"membership", "m1", {}, "o1"};
        event.actor.label.text = "Ada";
        event.actor.label.salt = "0123456789abcdef";
        event.actor.label.commitment = sha256("0123456789abcdefAda");
        event.organizations = {"o2", "o1", "o2"};
        event.action = "device:configure";
        event.resource = {"device", "d\"1\n", {}};
        event.outcome = Outcome::Denied;
        event.revision = 42;
        event.requestId = "r";
        const std::string commitment = hex(bytes(*event.actor.label.commitment));
        // Written with ' for ", which moc reads better.
        std::string expected =
            "{'action':'device:configure','actor':{'id':'m1','kind':'membership','label':'" +
            commitment +
            "','organization':'o1'},'count':0,'detail':'','organizations':['o1','o2'],"
            "'outcome':'denied','reason':'','requestId':'r','resource':{'id':'d\\'1\\n',"
            "'label':'','type':'device'},'revision':42,'sequence':7,"
            "'time':'2026-03-01T08:00:00.001Z','version':1}";
        std::replace(expected.begin(), expected.end(), '\'', '"');
        QCOMPARE(canonicalLeaf(event), expected);
        QCOMPARE(leafHash(event), sha256(std::string(1, '\0') + canonicalLeaf(event)));
    }

    // The leaf is spelled by hand; what a JSON library makes of it is the same again.
    void leavesAreCanonicalJson()
    {
        const std::vector<std::string> texts = {
            "",     "plain", "quote\"", "back\\slash",  "\n\t\x01",           "\x7f",
            "é€😀", "a/b",   "</x>",    "\xff\xfe odd", std::string("\0z", 2)};
        for (int seed = 0; seed < 200; ++seed) {
            const auto text = [&](int place) {
                return texts[static_cast<std::size_t>(seed * 7 + place * 3) % texts.size()];
            };
            Event event = sampleEvent(static_cast<std::uint64_t>(seed));
            event.action = text(0);
            event.actor.id = text(1);
            event.actor.kind = text(2);
            event.organizations = {text(3), text(4), text(3)};
            event.resource.id = text(5);
            event.resource.type = text(6);
            event.requestId = text(7);
            event.count = seed % 3 ? seed : -seed;
            if (seed % 5 == 0)
                event.sequence.reset();
            event = seal(event).value();
            const std::string leaf = canonicalLeaf(event);
            const auto json = nlohmann::json::parse(leaf);
            QCOMPARE(json.dump(), leaf);
            QCOMPARE(json.at("action").get<std::string>(), event.action);
            QCOMPARE(json.at("actor").at("id").get<std::string>(), event.actor.id);
            QCOMPARE(json.at("organizations").get<std::vector<std::string>>(), event.organizations);
            QCOMPARE(json.at("resource").at("type").get<std::string>(), event.resource.type);
            QCOMPARE(json.size(), std::size_t{13});
        }
    }

    void everyFieldIsCovered()
    {
        const Event event = sampleEvent(4);
        const std::vector<std::function<void(Event &)>> edits = {
            [](Event &e) { e.sequence = 5; },
            [](Event &e) { e.sequence.reset(); },
            [](Event &e) { e.time += 1; },
            [](Event &e) { e.actor.kind += 'x'; },
            [](Event &e) { e.actor.id += 'x'; },
            [](Event &e) { e.actor.organization += 'x'; },
            [](Event &e) { e.organizations.pop_back(); },
            [](Event &e) { e.action += 'x'; },
            [](Event &e) { e.resource.type += 'x'; },
            [](Event &e) { e.resource.id += 'x'; },
            [](Event &e) { e.outcome = Outcome::Failed; },
            [](Event &e) { e.revision += 1; },
            [](Event &e) { e.requestId += 'x'; },
            [](Event &e) { e.count += 1; },
            [](Event &e) { (*e.actor.label.commitment)[0] ^= 1; },
            [](Event &e) { (*e.resource.label.commitment)[0] ^= 1; },
            [](Event &e) { (*e.detail.commitment)[0] ^= 1; },
            [](Event &e) { e.detail.commitment.reset(); },
            [](Event &e) { e.reason.commitment = sha256("x"); },
        };
        for (std::size_t i = 0; i < edits.size(); ++i) {
            Event edited = event;
            edits[i](edited);
            QVERIFY2(leafHash(edited) != leafHash(event), std::to_string(i).c_str());
        }
    }

    void erasureKeepsTheLeaf()
    {
        Event event = sampleEvent(1);
        const Hash before = leafHash(event);
        QVERIFY(!event.actor.label.isErased() && event.actor.label.matches());
        event.actor.label.erase();
        event.reason.erase();
        QVERIFY(event.actor.label.isErased() && event.actor.label.matches());
        QVERIFY(event.actor.label.text.empty());
        QCOMPARE(leafHash(event), before);
        // Sealing again does not give an erased text a new commitment.
        QCOMPARE(leafHash(*seal(event)), before);
    }

    void saltsDiffer()
    {
        QVERIFY(sampleEvent(1).actor.label.salt != sampleEvent(1).actor.label.salt);
        QVERIFY(leafHash(sampleEvent(1)) != leafHash(sampleEvent(1)));
        QVERIFY(!sampleEvent(2).reason.commitment);
    }

    // An odd byte must neither keep an event out nor make it impossible to verify later.
    void invalidUtf8IsMended()
    {
        Event event = sampleEvent(1);
        event.actor.label = std::string("A\xFF\xC3");
        event.resource.id = "\xED\xA0\x80\xF0\x9F\x94\x91";
        event = *seal(event);
        QCOMPARE(event.actor.label.text, std::string("A\uFFFD\uFFFD"));
        QCOMPARE(event.resource.id, std::string("\uFFFD\uFFFD\uFFFD\U0001F511"));
        const StoredRow row{event, leafHash(event)};
        const auto read = readRowLine(rowLine(row));
        QVERIFY(read);
        QCOMPARE(read->row, row);
    }

    void rowRoundTrip()
    {
        for (std::uint64_t i = 0; i < 12; ++i) {
            Event event = sampleEvent(i);
            if (i % 3 == 1)
                event.actor.label.erase();
            if (i % 5 == 4)
                event.sequence.reset();
            const ExportRow row{{event, leafHash(event)}, {sha256("a"), sha256("b")}};
            const auto read = readRowLine(rowLine(row.row, row.proof));
            QVERIFY(read);
            QCOMPARE(*read, row);
        }
    }

    void times()
    {
        QCOMPARE(timeText(0), std::string("1970-01-01T00:00:00.000Z"));
        QCOMPARE(timeText(-1), std::string("1969-12-31T23:59:59.999Z"));
        QCOMPARE(timeText(1'709'164'800'123), std::string("2024-02-29T00:00:00.123Z"));
        QCOMPARE(timeText(INT64_MAX), std::string("9999-12-31T23:59:59.999Z"));
        QCOMPARE(timeText(INT64_MIN), std::string("0001-01-01T00:00:00.000Z"));
        for (std::int64_t ms = -62'135'596'800'000; ms < 253'402'300'799'999; ms += 987'654'321'987)
            QCOMPARE(*timeFromText(timeText(ms)), ms);
        for (const char *bad :
             {"2026-02-29T00:00:00.000Z", "2026-01-01T24:00:00.000Z", "2026-01-01 00:00:00.000Z",
              "2026-01-01T00:00:00.000", "2026-01-01T00:00:60.000Z", "+026-01-01T00:00:00.000Z",
              "2026-01-01T00:00:00.000z", ""})
            QVERIFY2(!timeFromText(bad), bad);
    }

    void csv()
    {
        Event event = sampleEvent(3);
        event.actor.label = Committed("=HYPERLINK(\"http://x\")");
        event.resource.label = Committed("a,b\r\nc");
        event.reason = Committed("  +1");
        event.requestId = "@x";
        event.detail = Committed("plain");
        event = *seal(event);
        QCOMPARE(csvRow(event),
                 std::string("3,2026-03-01T08:00:03.000Z,membership,m-3,"
                             "\"'=HYPERLINK(\"\"http://x\"\")\",o-1,device:list,site,s-3,"
                             "\"a,b\r\nc\",allowed,\"'  +1\",42,17,\"'@x\",o-1 o-2,plain\r\n"));
        event.actor.label.erase();
        QVERIFY(csvRow(event).find(",(erased),") != std::string::npos);
        const auto columns = [](const std::string &line) {
            return std::count(line.begin(), line.end(), ',');
        };
        QCOMPARE(columns(csvHeader()), columns(csvRow(sampleEvent(2))) - 1); // one in its label
    }

    // An independent reading of the format: the leaf object of a line, hashed as it stands.
    void leafObjectIsTheLeaf()
    {
        const Event event = sampleEvent(9);
        const auto json = nlohmann::json::parse(rowLine({event, leafHash(event)}));
        QCOMPARE(sha256(std::string(1, '\0') + json["leaf"].dump()), leafHash(event));
        QCOMPARE(*fromBase64(json["leafHash"].get<std::string>()),
                 std::string(bytes(leafHash(event))));
        const auto label = json["erasable"]["actorLabel"];
        QCOMPARE(hex(bytes(sha256(*fromHex(label["salt"].get<std::string>()) +
                                  label["text"].get<std::string>()))),
                 json["leaf"]["actor"]["label"].get<std::string>());
    }
};

BAILIWICK_TEST(TestEvent)
#include "tst_event.moc"
