// SPDX-License-Identifier: Apache-2.0
#include "random_state.h"

#include "models/wire/import_reader.h"
#include "models/wire/snapshot_lines.h"

#include <algorithm>

namespace bailiwick::tests {

namespace {

using namespace fleet;

class Maker
{
public:
    Maker(std::uint64_t seed, std::size_t size)
        : m_random(seed)
        , m_size(size)
    {
        for (auto &ids : m_ids) {
            for (std::size_t i = 0; i < size; ++i)
                ids.push_back(makeId(1'700'000'000'000, m_random(), m_random()));
        }
    }

    State state()
    {
        State result;
        result.revision = static_cast<std::int64_t>(m_random() >> 12);
        fill<fleet::Action>(result, EntityKind::Action);
        fill<Resource>(result, EntityKind::Resource);
        fill<Organization>(result, EntityKind::Organization);
        fill<Person>(result, EntityKind::Person);
        fill<Membership>(result, EntityKind::Membership);
        fill<Team>(result, EntityKind::Team);
        fill<Group>(result, EntityKind::Group);
        fill<Ownership>(result, EntityKind::Ownership);
        fill<Role>(result, EntityKind::Role);
        fill<Delegation>(result, EntityKind::Delegation);
        fill<Assignment>(result, EntityKind::Assignment);
        fill<Policy>(result, EntityKind::Policy);
        fill<Application>(result, EntityKind::Application);
        fill<Gateway>(result, EntityKind::Gateway);
        return result;
    }

private:
    template<typename T>
    void fill(State &state, EntityKind kind)
    {
        std::vector<T> rows(m_size);
        for (std::size_t i = 0; i < m_size; ++i) {
            const bool owner = kind == EntityKind::Ownership;
            rows[i].id = idsOf(owner ? EntityKind::Resource : kind)[i];
            if constexpr (requires { rows[i].externalId; })
                rows[i].externalId = std::to_string(i) + " " + text();
            set(rows[i]);
        }
        state.setTable(Table<T>(std::move(rows)));
    }

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }
    bool coin() { return below(2) == 0; }
    std::string text()
    {
        static constexpr std::string_view pieces[] = {"a",  "Ü", "\"", "\\",   "/",  "~", "\n",
                                                      "\t", " ", "ß",  "日本", "😀", "{", "\x01"};
        std::string result;
        for (std::size_t i = below(6); i > 0; --i)
            result += pieces[below(std::size(pieces))];
        return result;
    }
    Time time() { return static_cast<Time>(below(253'402'300'799'999)); }
    const std::vector<Id> &idsOf(EntityKind kind) { return m_ids[static_cast<std::size_t>(kind)]; }
    Id id(EntityKind kind) { return idsOf(kind)[below(m_size)]; }
    Id idOrNone(EntityKind kind) { return coin() ? id(kind) : Id{}; }
    std::vector<Id> ids(EntityKind kind)
    {
        std::vector<Id> result;
        for (std::size_t i = below(4); i > 0; --i)
            result.push_back(id(kind));
        return sorted(std::move(result));
    }
    template<typename T>
    static std::vector<T> sorted(std::vector<T> values)
    {
        std::sort(values.begin(), values.end());
        values.erase(std::unique(values.begin(), values.end()), values.end());
        return values;
    }
    Validity validity()
    {
        Validity result;
        if (coin())
            result.from = time();
        if (coin())
            result.until = time();
        return result;
    }
    Scope scope()
    {
        return coin() ? Scope{ScopeKind::Resource, id(EntityKind::Resource)}
                      : Scope{ScopeKind::Group, id(EntityKind::Group)};
    }
    PrincipalRef principal()
    {
        switch (below(5)) {
        case 3:
            return {PrincipalKind::Application, id(EntityKind::Application)};
        case 4:
            return {PrincipalKind::Gateway, id(EntityKind::Gateway)};
        case 0:
            return {PrincipalKind::Membership, id(EntityKind::Membership)};
        case 1:
            return {PrincipalKind::Team, id(EntityKind::Team)};
        default:
            return {PrincipalKind::Person, id(EntityKind::Person)};
        }
    }

    void set(fleet::Action &e)
    {
        e.name = text();
        e.description = text();
        e.meta = coin();
    }
    void set(Resource &e)
    {
        e.kind = static_cast<ResourceKind>(below(5));
        e.parent = idOrNone(EntityKind::Resource);
        e.name = text();
        e.spaceKind = text();
        for (std::size_t i = below(5); i > 0; --i) {
            const std::string key = "a" + std::to_string(i) + text();
            if (coin())
                e.attributes[key] = coin();
            else if (coin())
                e.attributes[key] = static_cast<std::int64_t>(m_random());
            else if (coin())
                e.attributes[key] = text();
            else
                e.attributes[key] = setOrPrincipal();
        }
    }
    static EntityKind kindOf(PrincipalKind kind) { return entityKindFromName(name(kind)).value(); }
    AttributeValue setOrPrincipal()
    {
        const PrincipalRef one = principal();
        switch (below(4)) {
        case 0:
            return one;
        case 1: {
            TextSet texts;
            for (std::size_t i = below(4); i > 0; --i)
                texts.push_back(text());
            return textSet(std::move(texts));
        }
        default:
            return principalSet(one.kind, ids(kindOf(one.kind)));
        }
    }
    void set(Organization &e)
    {
        e.kind = static_cast<OrganizationKind>(below(3));
        e.name = text();
        e.resource = idOrNone(EntityKind::Resource);
        e.blocked = coin();
    }
    void set(Person &e)
    {
        e.name = text();
        e.email = text();
    }
    void set(Membership &e)
    {
        e.person = id(EntityKind::Person);
        e.organization = id(EntityKind::Organization);
        e.title = text();
        e.disabled = coin();
    }
    void set(Team &e)
    {
        e.organization = id(EntityKind::Organization);
        e.name = text();
        e.members = ids(EntityKind::Membership);
    }
    void set(Group &e)
    {
        e.organization = id(EntityKind::Organization);
        e.name = text();
        e.members = ids(EntityKind::Resource);
    }
    void set(Ownership &e)
    {
        e.primary = id(EntityKind::Person);
        e.secondaries = ids(EntityKind::Person);
    }
    void set(Role &e)
    {
        e.organization = id(EntityKind::Organization);
        e.name = text();
        e.description = text();
        for (std::size_t i = below(4); i > 0; --i)
            e.actions.push_back(text());
        e.actions = sorted(std::move(e.actions));
        e.condition = text();
        e.ownership = coin();
        if (coin())
            e.origin = {idOrNone(EntityKind::Role), text(), static_cast<std::int64_t>(below(99))};
    }
    void set(Delegation &e)
    {
        e.from = id(EntityKind::Organization);
        e.to = id(EntityKind::Organization);
        e.parent = idOrNone(EntityKind::Delegation);
        for (std::size_t i = below(4); i > 0; --i)
            e.region.push_back(scope());
        e.region = sorted(std::move(e.region));
        for (std::size_t i = below(4); i > 0; --i)
            e.ceiling.push_back({text(), text()});
        e.ceiling = sorted(std::move(e.ceiling));
        e.validity = validity();
        e.passes = static_cast<int>(below(9));
        e.reason = text();
        e.cut = coin();
    }
    void set(Assignment &e)
    {
        e.principal = principal();
        e.role = id(EntityKind::Role);
        e.scope = scope();
        e.validity = validity();
        e.reason = text();
        e.delegation = idOrNone(EntityKind::Delegation);
    }
    // Of every type that Cedar text can name, in the scope and in conditions.
    std::string entity(std::string_view type, EntityKind kind)
    {
        return std::string(type) + (coin() ? "::\"" : " :: // \"note\"\n\"") + id(kind).toString() +
               "\"";
    }
    void set(Application &e)
    {
        e.organization = id(EntityKind::Organization);
        e.name = text();
        e.creator = idOrNone(EntityKind::Membership);
        e.delegation = idOrNone(EntityKind::Delegation);
        e.roles = ids(EntityKind::Role);
        for (std::size_t i = below(4); i > 0; --i)
            e.actions.push_back(text());
        e.actions = sorted(std::move(e.actions));
        for (std::size_t i = below(4); i > 0; --i)
            e.spaces.push_back(scope());
        e.spaces = sorted(std::move(e.spaces));
        e.anyKeyword = coin();
        e.keywords = ids(EntityKind::Group);
        e.validity = validity();
        e.disabled = coin();
    }
    void set(Gateway &e)
    {
        e.organization = id(EntityKind::Organization);
        e.device = id(EntityKind::Resource);
        e.group = idOrNone(EntityKind::Group);
        e.roles = ids(EntityKind::Role);
        e.validity = validity();
        e.disabled = coin();
    }
    void set(Policy &e)
    {
        e.organization = id(EntityKind::Organization);
        e.name = text();
        e.text = coin() ? "// Team::\"x\"\n" : "";
        e.text += coin() ? "forbid (principal in " + entity("Team", EntityKind::Team)
                         : "permit (principal == " + entity("Person", EntityKind::Person);
        e.text +=
            ", action in [Action::\"a:b\", Action::\"c:d\"], resource in " +
            (coin() ? entity("Device", EntityKind::Resource) : entity("Group", EntityKind::Group)) +
            ") when { [" + entity("Site", EntityKind::Resource) + ", " +
            entity("Organization", EntityKind::Organization) + "].contains(principal) || " +
            "principal != " + entity("Membership", EntityKind::Membership) + " };";
        e.validity = validity();
        e.reason = text();
        e.delegation = idOrNone(EntityKind::Delegation);
    }

    std::mt19937_64 m_random;
    std::size_t m_size;
    std::array<std::vector<Id>, entityKindCount> m_ids;
};

} // namespace

fleet::State randomState(std::uint64_t seed, std::size_t size)
{
    return Maker(seed, size).state();
}

std::string importText(const fleet::State &state)
{
    std::string text;
    wire::writeImport(state, [&](std::string_view line) {
        text += line;
        return true;
    });
    return text;
}

std::string snapshotText(const fleet::State &state)
{
    std::string text;
    wire::writeSnapshot(state, {fleet::PrincipalKind::Membership, {1, 2}}, true,
                        [&](std::string_view piece) {
                            text += piece;
                            return true;
                        });
    return text;
}

std::string mutated(std::string text, std::mt19937_64 &random)
{
    static constexpr std::string_view bytes = "{}[]\",:0e-.\\untf/ \n\xc3\x00\xff";
    for (auto i = 1 + random() % 4; i > 0 && !text.empty(); --i) {
        const auto at = static_cast<std::size_t>(random() % text.size());
        const char byte = bytes[random() % bytes.size()];
        switch (random() % 3) {
        case 0:
            text[at] = byte;
            break;
        case 1:
            text.insert(at, 1, byte);
            break;
        default:
            text.erase(at, 1 + random() % 3);
        }
    }
    return text;
}

} // namespace bailiwick::tests
