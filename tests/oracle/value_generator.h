// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "case.h"
#include "random.h"
#include "schema_model.h"

#include <nlohmann/json.hpp>

#include <map>

namespace bailiwick::oracle {

// Values of a type, as JSON and as text of the language, from pools small enough that values
// meet. Extension values are strings of the four constructors, edges included.
class ValueGenerator
{
public:
    ValueGenerator(Random &random, const SchemaModel &schema);

    // `implicit`: entities and extension values may be written without escapes, which only a
    // reader with a schema understands.
    nlohmann::json json(const ModelType &type, bool implicit);
    nlohmann::json recordJson(const ModelType &type, bool implicit);

    Uid uid(const std::string &entityType);
    const std::vector<std::string> &idsOf(const std::string &entityType) const;
    std::int64_t number();
    std::string string();
    std::string extensionText(Shape shape); // valid
    std::string brokenExtensionText(Shape shape);
    static const char *constructorOf(Shape shape);
    // A string literal, its characters escaped in various ways.
    std::string stringLiteral(const std::string &text);
    std::string tagName();

private:
    Random &m_random;
    const SchemaModel &m_schema;
    std::map<std::string, std::vector<std::string>> m_ids;
};

} // namespace bailiwick::oracle
