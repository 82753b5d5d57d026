// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/typechecker.h"

#include <string>
#include <string_view>

// Small pieces that the parts of the typechecker share. Internal to this folder.
namespace bailiwick::cedar {

inline Typing typed(Type type)
{
    return {std::move(type), true, {}};
}

// The error was reported; `type` is what the expression would have in any case.
inline Typing failed(std::optional<Type> type = std::nullopt)
{
    return {std::move(type), false, {}};
}

// `Action` or `…::Action`: the types that only actions have.
inline bool isActionTypeName(std::string_view type)
{
    return type == "Action" || type.ends_with("::Action");
}

// `name`, cut where it is very long.
std::string shortTicked(std::string_view name);
// "Long", "Set<String>"; cut where it is very long. The singletons of booleans are Bool to people.
std::string typeText(const Type &type);

TypeError unknownEntityType(const Schema &schema, std::string_view type, std::uint32_t offset);
// An entity of unknown type, or an action that the schema does not declare.
TypeError unknownEntity(const Schema &schema, const EntityUid &uid, std::uint32_t offset);

// While it lives, capabilities hold for what is checked.
class Typechecker::Assumption
{
public:
    Assumption(Typechecker &checker, const Capabilities &capabilities)
        : m_checker(checker)
    {
        add(capabilities);
    }
    Assumption(const Assumption &) = delete;
    Assumption &operator=(const Assumption &) = delete;
    ~Assumption()
    {
        for (const ShapeId capability : m_added)
            --m_checker.m_known[capability];
    }
    void add(const Capabilities &capabilities)
    {
        m_checker.assume(capabilities);
        m_added.insert(m_added.end(), capabilities.begin(), capabilities.end());
    }

private:
    Typechecker &m_checker;
    Capabilities m_added;
};

} // namespace bailiwick::cedar
