// SPDX-License-Identifier: Apache-2.0
#include "models/access/resource_store.h"

namespace bailiwick::access {

namespace {

cedar::Value principal(const fleet::PrincipalRef &named)
{
    return cedar::Value::entity({std::string(fleet::cedarType(named.kind)), named.id.toString()});
}

cedar::Value person(fleet::Id id)
{
    return principal({fleet::PrincipalKind::Person, id});
}

cedar::Value toCedar(bool value)
{
    return cedar::Value::boolean(value);
}

cedar::Value toCedar(std::int64_t value)
{
    return cedar::Value::integer(value);
}

cedar::Value toCedar(const std::string &value)
{
    return cedar::Value::borrowedString(value);
}

cedar::Value toCedar(const fleet::TextSet &value)
{
    std::vector<cedar::Value> texts;
    texts.reserve(value.size());
    for (const std::string &text : value)
        texts.push_back(cedar::Value::string(text));
    return cedar::Value::set(std::move(texts));
}

cedar::Value toCedar(const fleet::PrincipalRef &value)
{
    return principal(value);
}

cedar::Value toCedar(const fleet::PrincipalSet &value)
{
    std::vector<cedar::Value> principals;
    principals.reserve(value.ids.size());
    for (const fleet::Id id : value.ids)
        principals.push_back(principal({value.kind, id}));
    return cedar::Value::set(std::move(principals));
}

// False for other names than those that ownership gives.
bool ownershipAttribute(const fleet::Ownership &ownership, std::string_view name, cedar::Value &out)
{
    if (name == "owner") {
        out = person(ownership.primary);
        return true;
    }
    if (name != "sharedWith")
        return false;
    std::vector<cedar::Value> persons;
    persons.reserve(ownership.secondaries.size());
    for (const fleet::Id id : ownership.secondaries)
        persons.push_back(person(id));
    out = cedar::Value::set(std::move(persons));
    return true;
}

} // namespace

cedar::EntityRef ResourceStore::find(const cedar::EntityUid &uid) const
{
    const auto id = fleet::Id::fromString(uid.id());
    const auto position = id ? m_tree.position(*id) : std::nullopt;
    if (!position || cedarType(m_tree.resource(*position).kind) != uid.type())
        return {};
    return {*position};
}

cedar::Value ResourceStore::uid(cedar::EntityRef entity) const
{
    const fleet::Resource &resource = at(entity);
    return cedar::Value::entity({std::string(cedarType(resource.kind)), resource.id.toString()});
}

bool ResourceStore::attribute(cedar::EntityRef entity, const cedar::Name &name,
                              cedar::Value &out) const
{
    const fleet::Resource &resource = at(entity);
    if (name.text == "owner" || name.text == "sharedWith") {
        const fleet::Ownership *ownership = m_ownerships.find(resource.id);
        if (ownership && ownershipAttribute(*ownership, name.text, out))
            return true;
    }
    const auto &attributes = resource.attributes;
    const auto it = attributes.find(name.text);
    if (it == attributes.end())
        return false;
    out = std::visit([](const auto &value) { return toCedar(value); }, it->second);
    return true;
}

bool ResourceStore::hasAncestor(cedar::EntityRef entity, const cedar::EntityUid &ancestor) const
{
    const cedar::EntityRef above = find(ancestor);
    if (above.isNull() || above == entity)
        return false;
    return m_tree.subtree(static_cast<Position>(above.number))
        .contains(static_cast<Position>(entity.number));
}

} // namespace bailiwick::access
