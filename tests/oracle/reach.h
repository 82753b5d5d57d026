// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema_model.h"
#include "term.h"

#include <string>
#include <vector>

namespace bailiwick::oracle {

// For whom a policy is written: one combination that the schema allows.
struct Setting
{
    std::string principal;
    Uid action;
    std::string resource;
};

// What a condition can read, and which tests must stand before it for the checker to allow it.
struct Reach
{
    struct Test
    {
        std::string key; // tells tests apart
        Term term;       // `principal has x`, `resource.hasTag("t")`
    };
    Term term;
    ModelType type;
    std::vector<Test> tests; // outermost first
};

// Everything up to some depth below principal, resource and context; the variables included.
std::vector<Reach> reachable(const SchemaModel &schema, const Setting &setting);

// x.name or x["name"]
Term attributeOf(Term x, const std::string &name);
Term hasAttribute(Term x, const std::string &name);

} // namespace bailiwick::oracle
