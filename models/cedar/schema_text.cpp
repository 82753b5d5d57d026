// SPDX-License-Identifier: Apache-2.0
#include "models/cedar/schema_text.h"

#include "models/cedar/schema_parser.h"

namespace bailiwick::cedar {

tl::expected<SchemaFragment, ParseError> parseSchemaFragment(std::string_view text)
{
    TokenCursor cursor(text);
    SchemaFragment fragment;
    if (cursor.error() || !SchemaParser(cursor).parse(fragment))
        return tl::make_unexpected(cursor.error().value_or(ParseError{}));
    return fragment;
}

tl::expected<Schema, SchemaErrors> schemaFromText(std::string_view text)
{
    const auto fragment = parseSchemaFragment(text);
    if (fragment)
        return resolveSchema(*fragment);
    const ParseError &error = fragment.error();
    return tl::make_unexpected(
        SchemaErrors{{0,
                      {error.where.line, error.where.column},
                      {},
                      "found " + error.found + ", expected " + error.expected + '.',
                      error.hint}});
}

} // namespace bailiwick::cedar
