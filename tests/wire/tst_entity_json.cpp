// SPDX-License-Identifier: Apache-2.0
#include "models/fleet/error.h"
#include "models/wire/change_set_json.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"
#include "random_state.h"
#include "tests/support/registry.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace bailiwick;

namespace {

constexpr auto idA = "0190a5d0-ac96-774b-bcce-b302099a8057";

template<typename F>
void forEachEntity(const fleet::State &state, F &&f)
{
    fleet::forEachEntityType([&](auto sample) {
        for (const auto &row : state.table<decltype(sample)>())
            f(fleet::Entity(row));
    });
}

QString detailsOf(const fleet::Error &error)
{
    QStringList lines;
    for (const fleet::ErrorDetail &detail : error.details)
        lines << QString::fromStdString(detail.where + " " + detail.message);
    return lines.join('\n');
}

} // namespace

class EntityJsonTest : public QObject
{
    Q_OBJECT
private slots:
    void roundTrip()
    {
        const std::uint64_t seed = std::random_device{}();
        forEachEntity(tests::randomState(seed, 60), [&](const fleet::Entity &entity) {
            const std::string text = wire::toText(wire::toJson(entity));
            const auto json = wire::parseJson(text);
            QVERIFY2(json, text.c_str());
            const auto read = wire::entityFromJson(*json);
            QVERIFY2(read, text.c_str());
            QVERIFY2(*read == entity, (text + " seed " + std::to_string(seed)).c_str());
        });
    }

    void isAsDocumented()
    {
        fleet::Assignment assignment;
        assignment.id = *fleet::Id::fromString(idA);
        assignment.principal = {fleet::PrincipalKind::Team, {1, 1}};
        assignment.role = {2, 2};
        assignment.scope = {fleet::ScopeKind::Group, {3, 3}};
        assignment.validity.until = *fleet::parseTime("2027-03-03");
        QCOMPARE(wire::toText(wire::toJson(fleet::Entity(assignment))),
                 std::string(
                     R"({"type":"assignment","id":"0190a5d0-ac96-774b-bcce-b302099a8057",)"
                     R"("principal":{"kind":"team","id":"00000000-0000-0001-0000-000000000001"},)"
                     R"("role":"00000000-0000-0002-0000-000000000002",)"
                     R"("scope":{"kind":"group","id":"00000000-0000-0003-0000-000000000003"},)"
                     R"("validity":{"until":"2027-03-03T00:00:00Z"}})"));
    }

    void attributesAreAsDocumented()
    {
        fleet::Resource device;
        device.id = *fleet::Id::fromString(idA);
        device.attributes["keeper"] = fleet::PrincipalRef{fleet::PrincipalKind::Membership, {1, 1}};
        device.attributes["none"] = fleet::principalSet(fleet::PrincipalKind::Person, {});
        device.attributes["readers"] =
            fleet::principalSet(fleet::PrincipalKind::Team, {{3, 3}, {2, 2}, {3, 3}});
        device.attributes["tags"] = fleet::textSet({"showroom", "demo", "showroom"});
        QCOMPARE(
            wire::toText(wire::toJson(device.attributes)),
            std::string(R"({"keeper":{"kind":"membership",)"
                        R"("id":"00000000-0000-0001-0000-000000000001"},"none":[],)"
                        R"("readers":[{"kind":"team","id":"00000000-0000-0002-0000-000000000002"},)"
                        R"({"kind":"team","id":"00000000-0000-0003-0000-000000000003"}],)"
                        R"("tags":["demo","showroom"]})"));
    }

    void policyIsAsDocumented()
    {
        fleet::Policy policy;
        policy.id = *fleet::Id::fromString(idA);
        policy.externalId = "policy-1";
        policy.organization = {1, 1};
        policy.name = "Calm";
        policy.text = "forbid (principal == Person::\"x\", action, resource);";
        policy.validity.until = *fleet::parseTime("2027-03-03");
        policy.reason = "Season";
        policy.delegation = {2, 2};
        const std::string text =
            "{\"type\":\"policy\",\"id\":\"0190a5d0-ac96-774b-bcce-b302099a8057\","
            "\"externalId\":\"policy-1\","
            "\"organization\":\"00000000-0000-0001-0000-000000000001\",\"name\":\"Calm\","
            "\"text\":\"forbid (principal == Person::\\\"x\\\", action, resource);\","
            "\"validity\":{\"until\":\"2027-03-03T00:00:00Z\"},\"reason\":\"Season\","
            "\"delegation\":\"00000000-0000-0002-0000-000000000002\"}";
        QCOMPARE(wire::toText(wire::toJson(fleet::Entity(policy))), text);
    }

    void listsAreSorted()
    {
        const auto json = wire::parseJson(
            R"({"type":"role","id":"0190a5d0-ac96-774b-bcce-b302099a8057","actions":["b:b","a:a","b:b"]})");
        const auto entity = wire::entityFromJson(*json);
        QVERIFY(entity);
        QCOMPARE(std::get<fleet::Role>(*entity).actions, (std::vector<std::string>{"a:a", "b:b"}));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("details");
        const QString id = QString(R"("id":"%1")").arg(idA);
        const auto row = [](const char *name, const QString &text, const QString &details) {
            QTest::newRow(name) << text << details;
        };
        row("not an object", "[1]", "/x expected an object, found a list");
        row("no type", "{}", "/x/type is missing");
        row("unknown type", R"({"type":"robot"})",
            "/x/type expected one of action, resource, organization, person, membership, team, "
            "group, ownership, role, delegation, assignment, policy, application, gateway; found "
            "\"robot\"");
        row("no id", R"({"type":"person"})", "/x/id is missing");
        row("bad id", R"({"type":"person","id":"12"})",
            "/x/id expected an id (36 characters, 01890a5d-ac96-774b-bcce-b302099a8057), found "
            "\"12\"");
        row("unknown member", "{\"type\":\"person\"," + id + R"(,"a/b":1})",
            "/x/a~1b is not known here; there are: type, id, externalId, name, email");
        row("all at once", "{\"type\":\"person\"," + id + R"(,"name":1,"email":null})",
            "/x/name expected text, found a whole number\n/x/email expected text, found null");
        row("kind", "{\"type\":\"resource\"," + id + R"(,"kind":"house"})",
            "/x/kind expected one of manufacturer, customer, site, space, device; found \"house\"");
        row("kind missing", "{\"type\":\"resource\"," + id + "}", "/x/kind is missing");
        row("attribute",
            "{\"type\":\"resource\"," + id +
                R"(,"kind":"device","attributes":{"a":1.5,"b":18446744073709551615}})",
            "/x/attributes/a expected true, false, a whole number of 64 bits, text, a principal or "
            "a "
            "list of texts or principals, found a number with a fraction\n/x/attributes/b expected "
            "true, false, a whole number of 64 bits, text, a principal or a list of texts or "
            "principals, found a whole number");
        const auto ofDevice = [&](const char *attributes) {
            return "{\"type\":\"resource\"," + id + R"(,"kind":"device","attributes":)" +
                   attributes + "}";
        };
        row("set of texts", ofDevice(R"({"tags":[1,"a",["b"]]})"),
            "/x/attributes/tags/0 expected text or a principal, found a whole number\n"
            "/x/attributes/tags/2 expected text like the first of the list, found a list");
        row("set of texts and principals",
            ofDevice(
                R"({"tags":["a",{"kind":"team","id":"0190a5d0-ac96-774b-bcce-b302099a8057"}]})"),
            "/x/attributes/tags/1 expected text like the first of the list, found an object");
        row("set of principals",
            ofDevice(R"({"readers":[{"kind":"team","id":"x"},{"kind":"crew"},"a"]})"),
            "/x/attributes/readers/0/id expected an id (36 characters, "
            "01890a5d-ac96-774b-bcce-b302099a8057), found \"x\"\n"
            "/x/attributes/readers/1/kind expected one of membership, team, person, application, "
            "gateway; found "
            "\"crew\"\n"
            "/x/attributes/readers/1 expected a team like the first of the list, found a "
            "membership; use an attribute for each kind\n"
            "/x/attributes/readers/2 expected an object, found text\n"
            "/x/attributes/readers/2 expected a team like the first of the list, found a "
            "membership; use an attribute for each kind");
        row("principal", ofDevice(R"({"keeper":{"kind":"team","name":"crew"}})"),
            "/x/attributes/keeper/name is not known here; there are: kind, id");
        row("nested",
            "{\"type\":\"delegation\"," + id +
                R"(,"region":[{"kind":"resource","id":7}],"validity":{"from":"soon"}})",
            "/x/region/0/id expected an id (36 characters, 01890a5d-ac96-774b-bcce-b302099a8057), "
            "found a whole number\n/x/validity/from expected a time such as 2026-11-22T13:45:00Z, "
            "found \"soon\"");
        row("flag", "{\"type\":\"role\"," + id + R"(,"ownership":"yes","actions":[1]})",
            "/x/actions/0 expected text, found a whole number\n/x/ownership expected true or "
            "false, found text");
        row("number", "{\"type\":\"delegation\"," + id + R"(,"passes":18446744073709551615})",
            "/x/passes is out of range; expected a whole number up to 1000000");
        row("list", "{\"type\":\"team\"," + id + R"(,"members":"me"})",
            "/x/members expected a list, found text");
    }
    void refuses()
    {
        QFETCH(QString, text);
        const auto json = wire::parseJson(text.toStdString());
        QVERIFY(json);
        const auto entity = wire::entityFromJson(*json, "/x");
        QVERIFY(!entity);
        QCOMPARE(entity.error().code, std::string("invalid-entity"));
        QTEST(detailsOf(entity.error()), "details");
    }

    void changeSets()
    {
        const std::uint64_t seed = std::random_device{}();
        fleet::ChangeSet changes;
        forEachEntity(tests::randomState(seed, 10), [&](const fleet::Entity &entity) {
            if (idOf(entity).low % 3 == 0)
                changes.push_back(fleet::Remove{kindOf(entity), idOf(entity)});
            else
                changes.push_back(fleet::Put{entity});
        });
        const auto read = wire::changeSetFromJson(wire::toJson(changes));
        QVERIFY(read);
        QVERIFY2(*read == changes, std::to_string(seed).c_str());
    }

    void badChangeSets()
    {
        const auto json = wire::parseJson(
            R"([{"put":{"type":"team"}},{},{"remove":{"type":"team","id":"x"}},{"move":1},7])");
        const auto read = wire::changeSetFromJson(*json, "/changes");
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("invalid-change"));
        QCOMPARE(detailsOf(read.error()),
                 QString("/changes/0/put/id is missing\n"
                         "/changes/1 expected exactly one of put and remove\n"
                         "/changes/2/remove/id expected an id (36 characters, "
                         "01890a5d-ac96-774b-bcce-b302099a8057), found \"x\"\n"
                         "/changes/3/move is not known here; there are: put, remove\n"
                         "/changes/4 expected an object, found a whole number"));
        QCOMPARE(wire::changeSetFromJson(*json, {}, 4).error().code, std::string("too-large"));
        QVERIFY(!wire::changeSetFromJson(wire::Json::object()));
    }

    void mutationsNeverCrash()
    {
        const std::uint64_t seed = std::random_device{}();
        std::mt19937_64 random(seed);
        std::vector<std::string> texts;
        forEachEntity(tests::randomState(seed, 4), [&](const fleet::Entity &entity) {
            texts.push_back(wire::toText(wire::toJson(entity)));
        });
        int read = 0;
        for (int i = 0; i < 30'000; ++i) {
            const auto json =
                wire::parseJson(tests::mutated(texts[random() % texts.size()], random));
            const auto entity = json ? wire::entityFromJson(*json) : tl::unexpected(json.error());
            if (!entity)
                continue;
            ++read;
            const auto again = wire::entityFromJson(wire::toJson(*entity));
            QVERIFY2(again && *again == *entity, std::to_string(seed).c_str());
        }
        QVERIFY(read > 100); // some mutations are harmless: both branches were run
    }
};

BAILIWICK_TEST(EntityJsonTest)
#include "tst_entity_json.moc"
