// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/parser.h"
#include "models/cedar/policy_index.h"
#include "tests/support/registry.h"

#include <QTest>

#include <random>

using namespace bailiwick::cedar;

namespace {

using Form = ScopeConstraint::Form;

// Small worlds, in which most things meet: few names, several parents, groups of actions, entities
// that nobody defined, conditions that err.
class World
{
public:
    explicit World(std::uint64_t seed)
        : m_random(seed)
    {
    }

    std::size_t below(std::size_t n) { return std::size_t(m_random() % n); }
    EntityUid uid(const char *type, std::size_t count)
    {
        return EntityUid(type, std::to_string(below(count)));
    }
    EntityUid principal() { return below(2) == 0 ? uid("User", 5) : uid("Team", 4); }
    EntityUid resource() { return below(2) == 0 ? uid("Device", 5) : uid("Site", 4); }
    EntityUid action() { return uid("Action", 6); }

    std::shared_ptr<const Entities> entities()
    {
        std::vector<Entity> all;
        const auto add = [&](const char *type, std::size_t count, const char *above,
                             std::size_t aboveCount) {
            for (std::size_t i = 0; i < count; ++i) {
                if (below(6) == 0)
                    continue; // not defined, but named by others and asked for
                Entity entity{EntityUid(type, std::to_string(i)), {}};
                for (std::size_t parents = below(3); parents > 0; --parents)
                    entity.parents.push_back(uid(above, aboveCount));
                if (i > 0 && below(2) == 0) // within the type, too
                    entity.parents.emplace_back(type, std::to_string(below(i)));
                std::vector<RecordField> fields;
                if (below(3) > 0)
                    fields.emplace_back("n", Value::integer(std::int64_t(below(5))));
                if (below(3) > 0)
                    fields.emplace_back("name", Value::string(below(2) == 0 ? "a" : "b"));
                entity.attributes = Value::record(std::move(fields));
                all.push_back(std::move(entity));
            }
        };
        add("User", 5, "Team", 4);
        add("Team", 4, "Org", 2);
        add("Device", 5, "Site", 4);
        add("Site", 4, "Org", 2);
        add("Action", 6, "Group", 2);
        std::shuffle(all.begin(), all.end(), m_random);
        return std::make_shared<const Entities>(std::move(*Entities::make(std::move(all))));
    }

    ScopeConstraint scope(bool isPrincipal, bool maySlot)
    {
        ScopeConstraint out;
        out.form = below(3) == 0 ? Form::Any : Form(below(5));
        if (out.form == Form::Is || out.form == Form::IsIn)
            out.entityType =
                isPrincipal ? (below(3) > 0 ? "User" : "Team") : (below(3) > 0 ? "Device" : "Site");
        if (out.form == Form::Any || out.form == Form::Is)
            return out;
        out.slot = maySlot && below(3) > 0;
        if (!out.slot)
            out.entity = scopeEntity(isPrincipal);
        return out;
    }
    EntityUid scopeEntity(bool isPrincipal)
    {
        if (below(6) == 0)
            return uid("Org", 2);
        return isPrincipal ? principal() : resource();
    }

    Policy policy(bool maySlot)
    {
        static const char *const conditions[] = {"resource.n > 2",
                                                 "resource.name == \"a\"",
                                                 "context.flag",
                                                 "1",
                                                 "principal has n && principal.n == resource.n",
                                                 "resource in Org::\"0\"",
                                                 "principal in [Team::\"0\", Org::\"1\"]",
                                                 "resource.gone",
                                                 "action == Action::\"1\" || context.none"};
        Policy out;
        out.effect = below(4) == 0 ? Effect::Forbid : Effect::Permit;
        out.principal = scope(true, maySlot);
        out.resource = scope(false, maySlot);
        out.action.form =
            below(3) == 0 ? ActionConstraint::Form::Any : ActionConstraint::Form(below(4));
        if (out.action.form == ActionConstraint::Form::InSet) {
            for (std::size_t i = below(4); i > 0; --i)
                out.action.entities.push_back(below(3) == 0 ? uid("Group", 2) : action());
        } else if (out.action.form != ActionConstraint::Form::Any) {
            out.action.entities.push_back(below(3) == 0 ? uid("Group", 2) : action());
        }
        for (std::size_t i = below(3); i > 0; --i)
            out.conditions.push_back(
                {below(4) == 0, *parseExpression(conditions[below(std::size(conditions))])});
        return out;
    }

    Request request()
    {
        Request out;
        out.principal = principal();
        out.action = action();
        out.resource = resource();
        if (below(2) == 0)
            out.context = Value::record({{"flag", Value::boolean(below(2) == 0)}});
        return out;
    }

    // One random change; refused ones change nothing.
    template<class Set>
    void change(Set &set)
    {
        const std::string id = std::to_string(below(60));
        switch (below(6)) {
        case 0:
        case 1:
            (void)set.remove(id);
            return;
        case 2:
            (void)set.add(id, policy(below(3) == 0));
            return;
        default:
            break;
        }
        const std::string templateId = std::to_string(below(60));
        const PolicySet &policies = policiesOf(set);
        const Policy *body = policies.findTemplate(templateId);
        if (!body)
            return;
        SlotValues values;
        if (body->principal.slot)
            values.principal = scopeEntity(true);
        if (body->resource.slot)
            values.resource = scopeEntity(false);
        (void)set.link(templateId, id, values);
    }

private:
    static const PolicySet &policiesOf(const PolicySet &set) { return set; }
    static const PolicySet &policiesOf(const PolicyIndex &index) { return index.policies(); }
    std::mt19937_64 m_random;
};

} // namespace

class TestPolicyIndex : public QObject
{
    Q_OBJECT

private slots:
    void decidesAsAuthorizer();
    void manyLinksOfOnePrincipal();
    void errorsAsPolicySet();

private:
    struct Tally
    {
        int allow = 0;
        int deny = 0;
        int errors = 0;
        int several = 0;
    };
    static std::string text(const Response &response);
    static bool same(World &world, const PolicyIndex &index, ResponseBuffer &buffer, Tally &tally);
};

std::string TestPolicyIndex::text(const Response &response)
{
    std::string out = response.decision == Decision::Allow ? "allow" : "deny";
    for (const std::string &id : response.reasons)
        out += ' ' + id;
    for (const PolicyError &error : response.errors)
        out += " /" + error.policyId + ": " + error.error.message;
    return out;
}

// One request, by names and by numbers, with text of errors and without.
bool TestPolicyIndex::same(World &world, const PolicyIndex &index, ResponseBuffer &buffer,
                           Tally &tally)
{
    Request request = world.request();
    const Response expected = isAuthorized(request, index.policies(), index.entities());
    ++(expected.decision == Decision::Allow ? tally.allow : tally.deny);
    tally.errors += expected.errors.empty() ? 0 : 1;
    tally.several += expected.reasons.size() > 1 ? 1 : 0;
    if (text(index.decide(request)) != text(expected))
        return false;
    if (world.below(3) == 0) {
        const Request given = request;
        const auto name = [](const EntityUid &uid) { return EntityName{uid.type(), uid.id()}; };
        index.name(name(given.principal.uid), name(given.action.uid), name(given.resource.uid),
                   request);
    }
    for (RequestEntity *entity : {&request.principal, &request.action, &request.resource}) {
        const EntityRef ref =
            entity->ref.isNull() ? index.entities().find(entity->uid) : entity->ref;
        if (!ref.isNull() && world.below(2) == 0)
            *entity = RequestEntity(ref);
    }
    index.decide(request, buffer);
    std::vector<std::string> errors;
    for (const PolicyError &error : expected.errors)
        errors.push_back(error.policyId);
    return buffer.decision() == expected.decision &&
           std::equal(buffer.reasons().begin(), buffer.reasons().end(), expected.reasons.begin(),
                      expected.reasons.end()) &&
           std::equal(buffer.errors().begin(), buffer.errors().end(), errors.begin(), errors.end());
}

// The oracle is isAuthorized(), which tries every policy: on sets indexed at once, and after each
// of many changes to an index, entities among them.
void TestPolicyIndex::decidesAsAuthorizer()
{
    Tally tally;
    ResponseBuffer buffer; // one for all: nothing of a decision may survive into the next
    for (int round = 0; round < 300; ++round) {
        const std::uint64_t seed = std::random_device()();
        const std::string failing = "seed " + std::to_string(seed);
        World world(seed);
        PolicySet set;
        for (int i = 0; i < 80; ++i)
            world.change(set);
        PolicyIndex index(set, world.entities());
        for (int i = 0; i < 20; ++i)
            QVERIFY2(same(world, index, buffer, tally), failing.c_str());
        const PolicyIndex before = index;
        for (int step = 0; step < 60; ++step) {
            world.change(index);
            if (world.below(20) == 0)
                index.setEntities(world.entities());
            QVERIFY2(same(world, index, buffer, tally), failing.c_str());
        }
        QVERIFY2(same(world, before, buffer, tally), failing.c_str()); // copies stand apart
    }
    const int all = tally.allow + tally.deny;
    for (const int share : {tally.allow, tally.deny, tally.errors, tally.several})
        QVERIFY2(share * 10 > all, (std::to_string(share) + " of " + std::to_string(all)).c_str());
}

// A principal with very many links is searched, not scanned, and every link is found.
void TestPolicyIndex::manyLinksOfOnePrincipal()
{
    PolicySet set;
    QVERIFY(set.add("t", *parsePolicy("permit(principal == ?principal, action, resource in "
                                      "?resource);")));
    const EntityUid user("User", "u");
    for (int i = 0; i < 1000; ++i)
        QVERIFY(
            set.link("t", "l" + std::to_string(i), {user, EntityUid("Site", std::to_string(i))}));
    const PolicyIndex index(set);
    Request request;
    request.principal = user;
    request.action = EntityUid("Action", "view");
    ResponseBuffer buffer;
    for (int i = 0; i < 1000; ++i) {
        request.resource = EntityUid("Site", std::to_string(i));
        index.decide(request, buffer);
        QCOMPARE(buffer.reasons().size(), std::size_t(1));
        QCOMPARE(std::string(buffer.reasons()[0]), "l" + std::to_string(i));
    }
    request.resource = EntityUid("Site", "1000");
    QVERIFY(index.decide(request).decision == Decision::Deny);
}

void TestPolicyIndex::errorsAsPolicySet()
{
    using Code = PolicySetError::Code;
    PolicyIndex index;
    QVERIFY(index.add("t", *parsePolicy("permit(principal == ?principal, action, resource);")));
    QVERIFY(index.link("t", "l", {EntityUid("User", "u"), {}}));
    QVERIFY(index.link("t", "l", {EntityUid("User", "u"), {}}).error().code == Code::DuplicateId);
    QVERIFY(index.remove("t").error().code == Code::TemplateInUse);
    QVERIFY(index.remove("x").error().code == Code::NoSuchPolicy);
    QVERIFY(index.remove("l") && index.remove("t"));
    QVERIFY(index.policies().policies().empty());
}

BAILIWICK_TEST(TestPolicyIndex)
#include "tst_policy_index.moc"
