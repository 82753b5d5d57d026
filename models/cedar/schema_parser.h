// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/schema_fragment.h"
#include "models/cedar/token_cursor.h"

// The grammar of schemas in Cedar syntax. Internal to this folder. Functions return false after
// recording an error in the cursor. Lists in brackets and of names have no comma at their end;
// records and `appliesTo` may.
namespace bailiwick::cedar {

class SchemaParser
{
public:
    explicit SchemaParser(TokenCursor &cursor)
        : m_cursor(cursor)
    {
    }
    // Reads to the end of the text.
    bool parse(SchemaFragment &out);

private:
    struct DeclaredName
    {
        std::string name;
        Token token;
        Place place;
    };

    bool annotations(Annotations &out);
    bool namespaceDecl(SchemaFragment &out, Annotations annotations);
    bool declaration(NamespaceDecl &out, Annotations annotations, bool outside);
    bool entity(NamespaceDecl &out, Annotations annotations);
    bool enumIds(EntityTypeDecl &out);
    bool commonType(NamespaceDecl &out, Annotations annotations);
    bool action(NamespaceDecl &out, Annotations annotations);
    bool actionParents(ActionDecl &out);
    bool actionReference(ActionReference &out);
    bool appliesTo(AppliesTo &out);
    bool entityTypes(std::vector<NameReference> &out);

    bool type(TypeExpr &out);
    bool typeBody(TypeExpr &out);
    bool record(TypeExpr &out);
    bool attribute(AttributeExpr &out);

    Place place();
    bool identifier(std::string &out, std::string_view what); // `__cedar` passes
    bool nameOrString(std::string &out, std::string_view what);
    bool declaredName(std::string &out, std::string_view what); // `__cedar` does not
    bool path(std::string &out, std::string_view what, bool *stringFollows = nullptr);
    bool declaredNames(std::vector<DeclaredName> &out, bool strings, std::string_view what);
    bool twice(const DeclaredName &name, std::string_view kind);
    // Counts what `names` declarations that are written as one amount to.
    bool writtenOut(std::uint32_t start, std::size_t names);

    TokenCursor &m_cursor;
    std::uint32_t m_depth = 0;
    std::size_t m_writtenOut = 0;
};

} // namespace bailiwick::cedar
