// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/cedar/json_reader.h"
#include "models/cedar/schema_fragment.h"

#include <optional>
#include <span>

// JSON to a schema as written. Internal to this folder. Functions return false after recording
// the first error.
namespace bailiwick::cedar {

class SchemaJsonReader
{
public:
    bool read(const nlohmann::json &input, SchemaFragment &out);
    // After read() returned false.
    JsonError takeError() { return std::move(m_error).value_or(JsonError{}); }

private:
    using Json = nlohmann::json;
    using Keys = std::span<const std::string_view>;

    bool namespaceDecl(const Json &input, const JsonPath &path, NamespaceDecl &out);
    bool entityType(const Json &input, const JsonPath &path, EntityTypeDecl &out);
    bool action(const Json &input, const JsonPath &path, ActionDecl &out);
    bool actionReference(const Json &input, const JsonPath &path, ActionReference &out);
    bool appliesTo(const Json &input, const JsonPath &path, AppliesTo &out);
    bool annotations(const Json &owner, const JsonPath &path, Annotations &out);

    // `more`: keys that may stand there besides those of a type.
    bool type(const Json &input, const JsonPath &path, TypeExpr &out, Keys more = {});
    bool typeBody(const Json &input, const JsonPath &path, TypeExpr &out, Keys more);
    bool record(const Json &input, const JsonPath &path, TypeExpr &out);
    bool attribute(const Json &input, const JsonPath &path, AttributeExpr &out);

    bool object(const Json &input, const JsonPath &path, Keys keys, std::string_view what);
    bool typeName(const Json &input, const JsonPath &path, std::string &out);
    bool typeNames(const Json &owner, const char *key, const JsonPath &path,
                   std::vector<NameReference> &out);
    bool refuse(const JsonPath &path, std::string message);

    std::optional<JsonError> m_error;
    std::uint32_t m_depth = 0;
};

} // namespace bailiwick::cedar
