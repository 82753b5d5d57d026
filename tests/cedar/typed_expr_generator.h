// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/expr.h"
#include "world_generator.h"

#include <vector>

namespace bailiwick::tests {

// Random expressions for one request type that a strict checker accepts with good odds: optional
// attributes and tags are mostly read under a test for them, sometimes under one that does not
// help (`!`, `||`, the wrong branch, another attribute), which a checker must see.
class TypedExprGenerator
{
public:
    TypedExprGenerator(WorldGenerator &world, const cedar::Schema &schema,
                       const cedar::RequestType &request)
        : m_world(world)
        , m_schema(schema)
        , m_request(request)
    {
    }
    // Conditions that stand one after the other; a later one may rely on an earlier one.
    std::vector<cedar::Expr> conditions();

private:
    using NodeId = cedar::NodeId;
    // A place to read from: a variable and attributes, and the type that is there.
    struct Path
    {
        cedar::Variable variable = cedar::Variable::Context;
        std::vector<std::string> names;
        cedar::Type type;
        std::size_t optional = 0; // how many names to the last optional one; 0: none
        bool isTag = false;       // the last name is a tag's
    };
    NodeId node(const cedar::Type &type, int depth);
    NodeId boolean(int depth);
    NodeId number(int depth);
    NodeId literal(const cedar::Type &type, int depth);
    NodeId test(int depth);
    NodeId extensionTest(int depth);
    NodeId guarded(int depth);
    NodeId guard(const Path &path, int depth);
    NodeId read(const Path &path, std::size_t names);
    NodeId conditional(const cedar::Type &type, int depth);
    Path path();
    // One that ends in the type; an empty list of names where there was none.
    Path pathTo(const cedar::Type &type);
    cedar::Type anyType();

    WorldGenerator &m_world;
    const cedar::Schema &m_schema;
    const cedar::RequestType &m_request;
    cedar::ExprBuilder m_builder;
};

} // namespace bailiwick::tests
