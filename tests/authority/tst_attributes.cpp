// SPDX-License-Identifier: Apache-2.0
#include "models/access/questions.h"
#include "models/authority/importer.h"
#include "models/authority/viewer_part.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"
#include "tests/authority/verify.h"
#include "tests/authority/world.h"
#include "tests/support/registry.h"

#include <nlohmann/json.hpp>

#include <sstream>

using namespace bailiwick;
using fleet::EntityKind;
using fleet::PrincipalKind;
using fleet::PrincipalRef;
using fleet::Put;
using fleet::Remove;
using tests::World;

namespace {

constexpr const char *readers = "config_readers";

std::string importOf(const std::string &attributes)
{
    return std::string(wire::importHeader) +
           "\n{\"type\":\"resource\",\"externalId\":\"device-112\",\"kind\":\"device\","
           "\"parent\":\"site-11\",\"name\":\"Pump 112\",\"attributes\":" +
           attributes + "}\n";
}

} // namespace

// Attributes that are sets and references to people. Of device-112, cora (Customer Two) and tom
// (Alpine Heat) are readers and cora is the keeper; ines administers Alpine Heat at site-11.
class AttributesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void importsNameThem();
    void importsTellWhatIsWrong();
    void theyStayOverRestarts();
    void sessionsDoNotTellOfOthers();
    void configureKeepsWhoIsOutOfSight();
    void draftKeepsWhoIsOutOfSight();
    void theLogDoesNotTellOfOthers();
    void readersGainAccess();
    void whoIsNamedCannotGo();
    void aConditionKeepsItsTypes();

private:
    fleet::Id member(const std::string &name) { return m_world->id(EntityKind::Membership, name); }
    fleet::AttributeValue members(const std::vector<std::string> &names)
    {
        std::vector<fleet::Id> ids;
        for (const std::string &name : names)
            ids.push_back(member(name));
        return fleet::principalSet(PrincipalKind::Membership, std::move(ids));
    }
    authority::Caller as(const std::string &name)
    {
        return *m_world->caller(m_world->signIn(name));
    }
    auto import(const std::string &text)
    {
        std::istringstream stream(text);
        return authority::importFleet(m_world->context(), m_world->authority().commits(), stream,
                                      "fleet.jsonl");
    }
    const fleet::Resource &device()
    {
        return *m_world->state().resources().find(m_world->node("device-112"));
    }
    // As ines' desktop has it.
    fleet::Resource deviceOfInes()
    {
        const authority::Caller ines = as("ines");
        const auto part = authority::ViewerPart::of(m_world->context().snapshot(), ines.principal(),
                                                    ines.context(m_world->now()));
        return *(*part).visible()->state().resources().find(device().id);
    }
    // Tom may configure at site-11 what he is a reader of.
    void giveTomTheReadersRole()
    {
        fleet::Role role;
        role.id = m_world->newId();
        role.organization = m_world->id(EntityKind::Organization, "nordquell");
        role.name = "Reader";
        role.actions = {"device:configure", "device:view"};
        role.condition = "principal is Membership && resource has config_readers && "
                         "resource.config_readers.contains(principal)";
        fleet::Assignment assignment =
            m_world->assignment("tom", "installer", "site-11", m_delegation);
        assignment.role = role.id;
        VERIFY_OK(m_world->commit(as("ada"), {Put{role}}));
        VERIFY_OK(m_world->commit(as("ada"), {Put{assignment}}));
    }
    bool tomSees()
    {
        return access::decide(*m_world->context().snapshot(),
                              {PrincipalKind::Membership, member("tom")},
                              fleet::actions::deviceView, device().id, m_world->now());
    }

    std::unique_ptr<World> m_world;
    fleet::Id m_delegation;
};

void AttributesTest::init()
{
    m_world = std::make_unique<World>();
    VERIFY_OK(import(importOf(
        R"({"tags":["showroom","demo","demo"],"empty":[],)"
        R"("config_readers":[{"kind":"membership","id":"tom"},{"kind":"membership","id":"cora"}],)"
        R"("config_keeper":{"kind":"membership","id":"cora"}})")));
    const fleet::Delegation delegation = m_world->delegation("alpine", {"site-11"});
    m_delegation = delegation.id;
    VERIFY_OK(m_world->commit(
        as("ada"), {Put{delegation},
                    Put{m_world->assignment("ines", "installer-admin", "site-11", m_delegation)}}));
}

void AttributesTest::importsNameThem()
{
    const fleet::Attributes expected{
        {"config_keeper", PrincipalRef{PrincipalKind::Membership, member("cora")}},
        {readers, members({"cora", "tom"})},
        {"empty", fleet::TextSet()},
        {"tags", fleet::textSet({"demo", "showroom"})}};
    QVERIFY(device().attributes == expected);
}

void AttributesTest::importsTellWhatIsWrong()
{
    const auto unknown = import(importOf(R"({"r":[{"kind":"membership","id":"nobody"}]})"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().details.size(), std::size_t{1});
    QCOMPARE(unknown.error().details[0].where, std::string("line 2"));
    QCOMPARE(QString::fromStdString(unknown.error().details[0].message),
             QString("resource \"device-112\": /attributes/r/0/id names the membership \"nobody\", "
                     "which neither this "
                     "file nor the fleet has"));
    const auto mixed = import(
        importOf(R"({"r":[{"kind":"person","id":"p-tom"},{"kind":"membership","id":"tom"}]})"));
    QVERIFY(!mixed);
    QVERIFY(mixed.error().details[0].message.find("/attributes/r/1 expected a person") !=
            std::string::npos);
    std::string many;
    for (int i = 0; i <= 1000; ++i)
        many += (i ? ",\"" : "\"") + std::to_string(i) + "\"";
    const auto large = import(importOf("{\"tags\":[" + many + "]}"));
    QVERIFY(!large);
    QVERIFY(large.error().details[0].message.find("more than 1000 members") != std::string::npos);
}

void AttributesTest::theyStayOverRestarts()
{
    const fleet::Attributes before = device().attributes;
    m_world->reopen();
    QVERIFY(device().attributes == before);
}

void AttributesTest::sessionsDoNotTellOfOthers()
{
    const fleet::Attributes seen{{readers, members({"tom"})},
                                 {"empty", fleet::TextSet()},
                                 {"tags", fleet::textSet({"demo", "showroom"})}};
    const auto one = m_world->authority().devices().device(as("ines"), device().id);
    VERIFY_OK(one);
    QCOMPARE(wire::toText(wire::toJson(one->resource.attributes)),
             wire::toText(wire::toJson(seen)));
    QVERIFY(deviceOfInes().attributes == seen);
    const auto page = m_world->authority().devices().page(as("ines"), {});
    VERIFY_OK(page);
    for (const authority::Device &listed : page->devices)
        QVERIFY(wire::toText(wire::toJson(fleet::Entity(listed.resource)))
                    .find(member("cora").toString()) == std::string::npos);
    const auto whole = m_world->authority().devices().device(as("ada"), device().id);
    VERIFY_OK(whole);
    QVERIFY(whole->resource.attributes == device().attributes);
}

void AttributesTest::configureKeepsWhoIsOutOfSight()
{
    authority::DeviceService &devices = m_world->authority().devices();
    VERIFY_OK(devices.configure(as("ines"), device().id, {{readers, members({"ines"})}}));
    QVERIFY(device().attributes.at(readers) == members({"cora", "ines"}));
    VERIFY_OK(devices.configure(as("ines"), device().id, {{readers, fleet::TextSet()}}));
    QVERIFY(device().attributes.at(readers) == members({"cora"}));
    VERIFY_OK(devices.configure(as("ines"), device().id, {{"config_level", std::int64_t{1}}}));
    QVERIFY(device().attributes.contains("config_keeper"));
    // Someone out of sight is like nobody.
    for (const fleet::Id id : {m_world->id(EntityKind::Person, "p-cora"), m_world->newId()}) {
        const auto refused = devices.configure(
            as("ines"), device().id, {{"config_guest", PrincipalRef{PrincipalKind::Person, id}}});
        VERIFY_CODE(refused, "invalid-change");
        QVERIFY(refused.error().details[0].message.find("which does not exist") !=
                std::string::npos);
    }
    VERIFY_OK(devices.configure(as("ada"), device().id, {{readers, members({"ada"})}}));
    QVERIFY(device().attributes.at(readers) == members({"ada"}));
}

void AttributesTest::draftKeepsWhoIsOutOfSight()
{
    fleet::Resource edited = deviceOfInes();
    edited.attributes["config_level"] = std::int64_t{7};
    edited.attributes[readers] = members({"ines", "tom"});
    VERIFY_OK(m_world->commit(as("ines"), {Put{edited}}));
    QVERIFY(device().attributes.at(readers) == members({"cora", "ines", "tom"}));
    QVERIFY(device().attributes.contains("config_keeper"));
    edited.attributes[readers] = fleet::TextSet();
    VERIFY_OK(m_world->commit(as("ines"), {Put{edited}}));
    QVERIFY(device().attributes.at(readers) == members({"cora"}));
    edited.attributes.erase("config_level");
    VERIFY_OK(m_world->commit(as("ines"), {Put{edited}}));
    QCOMPARE(device().attributes.size(), std::size_t{4});
}

// Neither of what was made nor of what was refused: the own organization's auditors read it.
void AttributesTest::theLogDoesNotTellOfOthers()
{
    const std::size_t before = m_world->log().size();
    authority::DeviceService &devices = m_world->authority().devices();
    VERIFY_OK(devices.configure(as("ines"), device().id, {{readers, members({"ines"})}}));
    VERIFY_CODE(devices.configure(as("ines"), device().id,
                                  {{readers, fleet::principalSet(PrincipalKind::Membership,
                                                                 {m_world->newId()})}}),
                "invalid-change");
    fleet::Resource edited = deviceOfInes();
    edited.attributes["config_level"] = std::int64_t{7};
    VERIFY_OK(m_world->commit(as("ines"), {Put{edited}}));
    std::size_t told = 0;
    const std::vector<audit::Event> log = m_world->log();
    for (std::size_t i = 0; i < log.size() - before; ++i) { // newest first
        const std::string &detail = log[i].detail.text;
        told += detail.find("config_readers") != std::string::npos ? 1 : 0;
        QVERIFY2(detail.find(member("cora").toString()) == std::string::npos, detail.c_str());
    }
    QCOMPARE(told, std::size_t{3});
}

void AttributesTest::readersGainAccess()
{
    giveTomTheReadersRole();
    QVERIFY(tomSees());
    fleet::Resource edited = deviceOfInes();
    edited.attributes[readers] = members({"ines"});
    VERIFY_OK(m_world->commit(as("ines"), {Put{edited}}));
    QVERIFY(!tomSees());
    edited.attributes[readers] = members({"ines", "tom"});
    const authority::CommitRequest request = m_world->previewed(as("ines"), {Put{edited}});
    const auto event = [&] { return m_world->log().front(); };
    VERIFY_OK(m_world->authority().commits().commit(as("ines"), request));
    QVERIFY(tomSees());
    QVERIFY(event().outcome == audit::Outcome::Allowed);
    // He may configure it now, and so name others: whom he may not give anything is refused.
    const fleet::Attributes byTom{{readers, members({"tom"})}};
    VERIFY_OK(m_world->authority().devices().configure(as("tom"), device().id, byTom));
    QVERIFY(device().attributes.at(readers) == members({"cora", "ines", "tom"}));
}

void AttributesTest::whoIsNamedCannotGo()
{
    const fleet::ChangeSet goes{Remove{EntityKind::Membership, member("tom")}};
    const auto refused = m_world->commit(as("ada"), goes);
    VERIFY_CODE(refused, "invalid-change");
    QCOMPARE(refused.error().details[0].where, "resource " + device().id.toString());
    fleet::Resource without = device();
    without.attributes[readers] = members({"cora"});
    VERIFY_OK(m_world->commit(as("ada"), {Put{without}, goes.front()}));
}

void AttributesTest::aConditionKeepsItsTypes()
{
    giveTomTheReadersRole();
    authority::DeviceService &devices = m_world->authority().devices();
    VERIFY_CODE(devices.configure(as("ada"), device().id, {{readers, fleet::textSet({"tom"})}}),
                "condition-invalid");
    VERIFY_CODE(
        devices.configure(as("ada"), device().id,
                          {{readers, PrincipalRef{PrincipalKind::Membership, member("tom")}}}),
        "condition-invalid");
    VERIFY_OK(
        devices.configure(as("ada"), m_world->node("device-111"), {{readers, fleet::TextSet()}}));
}

BAILIWICK_TEST(AttributesTest)
#include "tst_attributes.moc"
