// SPDX-License-Identifier: Apache-2.0
#include "shrink.h"

namespace bailiwick::oracle {

namespace {

using Edit = std::function<void(Case &)>;

// One edit for each element of the vector that `where` finds in a case: take it away.
template<class Where>
void removals(std::vector<Edit> &out, std::size_t count, const Where &where)
{
    for (std::size_t i = 0; i < count; ++i)
        out.push_back([where, i](Case &in) {
            auto &list = where(in);
            list.erase(list.begin() + std::ptrdiff_t(i));
        });
}

template<class Where>
void keyRemovals(std::vector<Edit> &out, const nlohmann::json &object, const Where &where)
{
    for (const auto &[key, value] : object.items())
        out.push_back([where, name = key](Case &in) { where(in).erase(name); });
}

Term *termAt(Term &term, std::size_t &index)
{
    if (index == 0)
        return &term;
    --index;
    for (Term &part : term.parts) {
        if (Term *found = termAt(part, index))
            return found;
    }
    return nullptr;
}

void termEdits(std::vector<Edit> &out, std::size_t policy, std::size_t condition, const Term &body)
{
    const std::size_t count = body.size();
    const auto at = [=](Case &in, std::size_t number) {
        return termAt(in.policies[policy].conditions[condition].body, number);
    };
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t number = i;
        Term copy = body;
        const std::size_t parts = termAt(copy, number)->parts.size();
        for (std::size_t part = 0; part < parts; ++part)
            out.push_back([=](Case &in) {
                Term *term = at(in, i);
                Term chosen = term->parts[part];
                *term = std::move(chosen);
            });
        if (parts == 0)
            continue;
        for (const char *atom : {"true", "1", "\"a\"", "principal"})
            out.push_back([=](Case &in) { *at(in, i) = Term(atom); });
    }
}

// Halves first, then smaller stretches. Only whole characters, so that it stays UTF-8.
void textEdits(std::vector<Edit> &out, std::size_t probe, const std::string &text)
{
    const auto inside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    for (std::size_t length = text.size() / 2; length > 0; length /= 2) {
        for (std::size_t at = 0; at + length <= text.size(); at += length) {
            if (!inside(at) && !inside(at + length))
                out.push_back([=](Case &in) { in.probes[probe].text.erase(at, length); });
        }
    }
}

void policyEdits(std::vector<Edit> &out, const Case &of)
{
    removals(out, of.links.size(), [](Case &in) -> auto & { return in.links; });
    for (std::size_t i = 0; i < of.policies.size(); ++i) {
        const PolicyCase &policy = of.policies[i];
        removals(out, policy.conditions.size(),
                 [i](Case &in) -> auto & { return in.policies[i].conditions; });
        removals(out, policy.annotations.size(),
                 [i](Case &in) -> auto & { return in.policies[i].annotations; });
        static constexpr std::array variables{"principal", "action", "resource"};
        for (std::size_t place = 0; place < 3; ++place) {
            if (policy.scope[place] != variables[place])
                out.push_back([=](Case &in) { in.policies[i].scope[place] = variables[place]; });
        }
        for (std::size_t c = 0; c < policy.conditions.size(); ++c)
            termEdits(out, i, c, policy.conditions[c].body);
    }
}

void typeEdits(std::vector<Edit> &out, const ModelType &type,
               const std::function<ModelType &(Case &)> &where)
{
    removals(out, type.fields.size(), [=](Case &in) -> auto & { return where(in).fields; });
    if (!type.alias.empty())
        out.push_back([=](Case &in) { where(in).alias.clear(); });
}

void schemaEdits(std::vector<Edit> &out, const Case &of)
{
    for (std::size_t s = 0; s < of.schema.namespaces.size(); ++s) {
        const NamespaceModel &space = of.schema.namespaces[s];
        const auto here = [s](Case &in) -> NamespaceModel & { return in.schema.namespaces[s]; };
        removals(out, space.commons.size(), [=](Case &in) -> auto & { return here(in).commons; });
        removals(out, space.actions.size(), [=](Case &in) -> auto & { return here(in).actions; });
        removals(out, space.entities.size(), [=](Case &in) -> auto & { return here(in).entities; });
        for (std::size_t i = 0; i < space.entities.size(); ++i) {
            const auto entity = [=](Case &in) -> EntityModel & { return here(in).entities[i]; };
            removals(out, space.entities[i].parents.size(),
                     [=](Case &in) -> auto & { return entity(in).parents; });
            typeEdits(out, space.entities[i].attributes,
                      [=](Case &in) -> auto & { return entity(in).attributes; });
            if (space.entities[i].tags)
                out.push_back([=](Case &in) { entity(in).tags.reset(); });
            if (!space.entities[i].annotation.empty())
                out.push_back([=](Case &in) { entity(in).annotation.clear(); });
        }
        for (std::size_t i = 0; i < space.actions.size(); ++i) {
            const ActionModel &model = space.actions[i];
            const auto action = [=](Case &in) -> ActionModel & { return here(in).actions[i]; };
            removals(out, model.groups.size(),
                     [=](Case &in) -> auto & { return action(in).groups; });
            removals(out, model.principals.size(),
                     [=](Case &in) -> auto & { return action(in).principals; });
            removals(out, model.resources.size(),
                     [=](Case &in) -> auto & { return action(in).resources; });
            typeEdits(out, model.context, [=](Case &in) -> auto & { return action(in).context; });
            if (!model.annotation.empty())
                out.push_back([=](Case &in) { action(in).annotation.clear(); });
        }
    }
    removals(out, of.schema.namespaces.size(),
             [](Case &in) -> auto & { return in.schema.namespaces; });
}

std::vector<Edit> edits(const Case &of)
{
    std::vector<Edit> out;
    removals(out, of.probes.size(), [](Case &in) -> auto & { return in.probes; });
    for (std::size_t i = 0; i < of.probes.size(); ++i)
        textEdits(out, i, of.probes[i].text);
    removals(out, of.requests.size(), [](Case &in) -> auto & { return in.requests; });
    removals(out, of.policies.size(), [](Case &in) -> auto & { return in.policies; });
    removals(out, of.entities.size(), [](Case &in) -> auto & { return in.entities; });
    policyEdits(out, of);
    for (std::size_t i = 0; i < of.entities.size(); ++i) {
        removals(out, of.entities[i].parents.size(),
                 [i](Case &in) -> auto & { return in.entities[i].parents; });
        keyRemovals(out, of.entities[i].attributes,
                    [i](Case &in) -> auto & { return in.entities[i].attributes; });
        keyRemovals(out, of.entities[i].tags,
                    [i](Case &in) -> auto & { return in.entities[i].tags; });
    }
    for (std::size_t i = 0; i < of.requests.size(); ++i)
        keyRemovals(out, of.requests[i].context,
                    [i](Case &in) -> auto & { return in.requests[i].context; });
    schemaEdits(out, of);
    return out;
}

} // namespace

Case shrink(Case from, const std::function<bool(const Case &)> &stillFails, int tries)
{
    bool changed = true;
    while (changed) {
        changed = false;
        std::vector<Edit> list = edits(from);
        for (std::size_t i = 0; i < list.size();) {
            if (tries-- <= 0)
                return from;
            Case smaller = from;
            list[i](smaller);
            if (!stillFails(smaller)) {
                ++i;
                continue;
            }
            from = std::move(smaller);
            changed = true;
            list = edits(from); // what stood at i is gone; the next one has its place
        }
    }
    return from;
}

} // namespace bailiwick::oracle
