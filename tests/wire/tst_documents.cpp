// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/error.h"
#include "models/wire/draft_file.h"
#include "models/wire/event_json.h"
#include "models/wire/parse_json.h"
#include "models/wire/problem.h"
#include "random_state.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;

namespace {

wire::DraftFile someDraft(std::uint64_t seed)
{
    wire::DraftFile draft;
    draft.baseRevision = 42;
    draft.author = {fleet::PrincipalKind::Membership, {5, 6}};
    draft.reason = "because \"so\"";
    const fleet::State state = tests::randomState(seed, 5);
    for (const fleet::Assignment &assignment : state.assignments())
        draft.changes.push_back(fleet::Put{assignment});
    draft.changes.push_back(fleet::Remove{fleet::EntityKind::Team, {1, 2}});
    return draft;
}

audit::Event someEvent()
{
    audit::Event event;
    event.sequence = 7;
    event.time = *fleet::parseTime("2026-11-22T13:45:00.250Z");
    event.actor = {"membership", "m1", "Nora Lind", "o1"};
    event.organizations = {"o1", "o2"};
    event.action = "role:assign";
    event.resource = {"site", "s1", "Lindenweg 3"};
    event.outcome = audit::Outcome::Denied;
    event.reason = "to try";
    event.revision = 12;
    event.requestId = "r";
    event.count = 3;
    event.detail = R"({"changes":[],"lost":2})";
    return event;
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT
private slots:
    void drafts()
    {
        const std::uint64_t seed = std::random_device{}();
        const wire::DraftFile draft = someDraft(seed);
        const auto read = wire::draftFromText(wire::toText(draft));
        QVERIFY(read);
        QVERIFY2(*read == draft, std::to_string(seed).c_str());
    }

    void badDrafts()
    {
        const auto code = [](std::string_view text) {
            const auto read = wire::draftFromText(text);
            return read ? std::string("ok") : read.error().code;
        };
        QCOMPARE(code(""), std::string("invalid-json"));
        QCOMPARE(code("[]"), std::string("not-a-draft"));
        QCOMPARE(code(R"({"format":"bailiwick-import","version":1})"), std::string("not-a-draft"));
        QCOMPARE(code(R"({"format":"bailiwick-draft","version":2})"), std::string("newer-version"));
        QCOMPARE(code(R"({"format":"bailiwick-draft","version":1})"),
                 std::string("invalid-entity"));
        QCOMPARE(code(R"({"format":"bailiwick-draft","version":1,"baseRevision":-1,"changes":[]})"),
                 std::string("invalid-entity"));
        QCOMPARE(code(R"({"format":"bailiwick-draft","version":1,"baseRevision":1,"changes":[1]})"),
                 std::string("invalid-change"));
        QCOMPARE(code(R"({"format":"bailiwick-draft","version":1,"baseRevision":1,"changes":[]})"),
                 std::string("ok"));
    }

    void truncatedDraftsAreErrors()
    {
        const std::string text = wire::toText(someDraft(1));
        for (std::size_t length = 0; length + 1 < text.size(); length += 7)
            QVERIFY(!wire::draftFromText(text.substr(0, length)));
    }

    void problems()
    {
        const fleet::Error error{"escalation",
                                 "You cannot grant device:delete",
                                 "/changes/0",
                                 "Leave it out.",
                                 true,
                                 {{"/changes/0/put", "gains"},
                                  {"line 12", "twice"},
                                  {"assignment 0190", "x"},
                                  {"", "y"}}};
        const wire::Json json = wire::toProblemJson(error, "urn:uuid:1");
        QCOMPARE(wire::toText(json),
                 std::string(R"({"type":"urn:bailiwick:error:escalation",)"
                             R"("title":"The change would grant more than you may","status":403,)"
                             R"("detail":"You cannot grant device:delete","where":"/changes/0",)"
                             R"("action":"Leave it out.","retry":true,"instance":"urn:uuid:1",)"
                             R"("errors":[{"pointer":"/changes/0/put","message":"gains"},)"
                             R"({"line":12,"message":"twice"},)"
                             R"({"where":"assignment 0190","message":"x"},{"message":"y"}]})"));
        QCOMPARE(wire::errorFromProblem(wire::toText(json), 403), error);
    }

    void strangeAnswers()
    {
        for (const char *body :
             {"", "<html>", "[]", "{}", R"({"type":"about:blank"})", R"({"type":7,"errors":{}})"}) {
            const fleet::Error error = wire::errorFromProblem(body, 502);
            QCOMPARE(error.code, std::string("unexpected-answer"));
            QVERIFY(error.message.find("502") != std::string::npos);
            QVERIFY(error.retry);
        }
        const fleet::Error lenient = wire::errorFromProblem(
            R"({"type":"urn:bailiwick:error:x","title":"T","retry":1,"errors":[1,{"line":"a"}],"new":1})",
            400);
        QCOMPARE(lenient.code, std::string("x"));
        QCOMPARE(lenient.message, std::string("T"));
        QCOMPARE(lenient.details.size(), std::size_t{1});
    }

    void statuses()
    {
        QCOMPARE(wire::problemClassOf("revision-moved").status, 409);
        QCOMPARE(wire::problemClassOf("sign-in-failed").status, 401);
        QCOMPARE(wire::problemClassOf("access-ended").status, 403);
        QCOMPARE(wire::problemClassOf("a-code-of-tomorrow").status, 422);
    }

    void events()
    {
        const audit::Event event = someEvent();
        const wire::Json json = wire::toJson(event);
        QCOMPARE(wire::toText(json),
                 std::string(R"({"sequence":7,"time":"2026-11-22T13:45:00.250Z",)"
                             R"("actor":{"kind":"membership","id":"m1","label":"Nora Lind",)"
                             R"("organization":"o1"},"organizations":["o1","o2"],)"
                             R"("action":"role:assign","resource":{"type":"site","id":"s1",)"
                             R"("label":"Lindenweg 3"},"outcome":"denied","reason":"to try",)"
                             R"("revision":12,"requestId":"r","count":3,)"
                             R"("detail":{"changes":[],"lost":2}})"));
        const auto read = wire::eventFromJson(json);
        QVERIFY(read);
        QVERIFY(*read == event);
        QVERIFY(!wire::toJson(event, wire::EventDetail::LeftOut).contains("detail"));
    }

    void erasedTexts()
    {
        audit::Event event = someEvent();
        event.detail = "not JSON";
        auto sealed = audit::seal(event);
        QVERIFY(sealed);
        sealed->actor.label.erase();
        sealed->detail.erase();
        const wire::Json json = wire::toJson(*sealed);
        QVERIFY(json["actor"]["label"].is_null());
        QVERIFY(json["detail"].is_null());
        const auto read = wire::eventFromJson(json);
        QVERIFY(read);
        QVERIFY(read->actor.label.isErased());
        QVERIFY(read->detail.isErased());
        QVERIFY(!read->reason.isErased());
        QCOMPARE(read->reason.text, std::string("to try"));
    }

    void details()
    {
        for (const char *text :
             {"plain words", "\"a JSON string\"", "[1,2]", "{\"a\":1,\"a\":2}", "7", "null"}) {
            audit::Event event = someEvent();
            event.detail = text;
            const auto read = wire::eventFromJson(wire::toJson(event));
            QVERIFY(read);
            QCOMPARE(read->detail.text, std::string(text));
            QVERIFY(!read->detail.isErased());
        }
    }

    void badEvents()
    {
        const auto read = wire::eventFromJson(
            *wire::parseJson(R"({"time":7,"outcome":"maybe","count":-1,"actor":[],"salt":"x"})"));
        QVERIFY(!read);
        QCOMPARE(read.error().details.size(), std::size_t{5});
    }
};

BAILIWICK_TEST(DocumentsTest)
#include "tst_documents.moc"
