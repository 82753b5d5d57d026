// SPDX-License-Identifier: Apache-2.0
// The text of a policy in the import form: an entity in it is named by its externalId, as every
// other reference of the format is. Actions are named by their name in both forms.
#include "models/cedar/parser.h"
#include "models/fleet/policy_check.h"
#include "models/fleet/policy_text.h"
#include "models/wire/field_reader.h"
#include "models/wire/field_writer.h"

namespace bailiwick::wire {

namespace {

std::string placeOf(const std::string &text, const fleet::NamedEntity &named)
{
    const cedar::SourcePosition where = cedar::positionAt(text, named.offset);
    return " (line " + std::to_string(where.line) + ", column " + std::to_string(where.column) +
           ")";
}

} // namespace

std::string FieldReader::resolvedPolicy(const std::string &text, const std::string &at)
{
    const auto policy = cedar::parsePolicy(text);
    if (!policy) {
        error(at, policy.error().message());
        return text;
    }
    return fleet::withIds(text, *policy, [&](const fleet::NamedEntity &named) -> std::string {
        std::string name(named.uid.id());
        const auto kind = fleet::entityKindFromCedarType(named.uid.type());
        if (!kind) // an action, or a type that the fleet's rules refuse
            return name;
        auto id = (*m_resolve)(*kind, name, at + placeOf(text, named));
        if (!id)
            error(at + placeOf(text, named), std::move(id.error()));
        return id ? id->toString() : name;
    });
}

void FieldReader::policyText(std::string_view key, std::string &text)
{
    this->text(key, text);
    if (m_resolve && !text.empty())
        text = resolvedPolicy(text, pointerTo(m_pointer, key));
}

void FieldWriter::policyText(const char *key, const std::string &text)
{
    if (!m_nameOf)
        return this->text(key, text);
    const auto policy = cedar::parsePolicy(text);
    if (!policy)
        return this->text(key, text);
    this->text(key, fleet::withIds(text, *policy, [&](const fleet::NamedEntity &named) {
                   const auto kind = fleet::entityKindFromCedarType(named.uid.type());
                   const auto id = fleet::Id::fromString(named.uid.id());
                   return kind && id ? (*m_nameOf)(*kind, *id) : std::string(named.uid.id());
               }));
}

} // namespace bailiwick::wire
