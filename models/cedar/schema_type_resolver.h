// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema_declarations.h"
#include "models/cedar/type.h"

#include <unordered_map>

// Types as written to types: common types replaced by what they stand for, which is shared and not
// copied. Internal to this folder.
namespace bailiwick::cedar {

class SchemaTypeResolver
{
public:
    // Resolves all common types, each after those it names; refuses cycles.
    SchemaTypeResolver(SchemaDeclarations &declarations, SchemaProblems &problems);

    // Reports what it cannot resolve; some type stands in its place then.
    Type resolve(const TypeExpr &expr, const SchemaSubject &subject);
    // The attributes of an entity type or a context; `what` is "The shape of an entity type".
    RecordType resolveRecord(const TypeExpr &expr, const SchemaSubject &subject,
                             std::string_view what);

private:
    // A type and how large and deep it is when written out.
    struct Built
    {
        Type type;
        std::size_t parts = 1;
        std::size_t height = 1;
        bool known = true; // false: something else stands for a type that has a problem
    };
    static Built unknown() { return {Type(), 1, 1, false}; }
    Built build(const TypeExpr &expr, const SchemaSubject &subject);
    Built buildRecord(const TypeExpr &expr, const SchemaSubject &subject);
    Built buildName(const TypeExpr &expr, NameKind kind, const SchemaSubject &subject);
    Built bounded(Built built, const TypeExpr &expr, const SchemaSubject &subject);
    void resolveCommonTypes();
    void refuseCycle(const std::vector<std::uint32_t> &order,
                     const std::vector<std::vector<std::uint32_t>> &edges,
                     const std::vector<const Declared<CommonTypeDecl> *> &nodes);

    SchemaDeclarations &m_declarations;
    SchemaProblems &m_problems;
    std::unordered_map<std::string, Built> m_commonTypes;
    std::size_t m_shared = 0; // fields of common types that became shapes and contexts
};

} // namespace bailiwick::cedar
