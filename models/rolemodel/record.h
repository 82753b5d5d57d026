// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/wire/json.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::rolemodel {

// What is wrong with a file, by line. Internal to this folder, as all of this header.
class Problems
{
public:
    void at(std::size_t line, std::string message);
    // Those of another reader of the same lines.
    void add(fleet::Error error);
    bool empty() const { return m_count == 0; }
    // REQUIRES: not empty.
    fleet::Error error(const std::string &file);

private:
    std::size_t m_count = 0;
    std::vector<fleet::ErrorDetail> m_details;
};

// One line of a model, read member by member; what is missing, of another type or not known is told
// to `problems`.
class Record
{
public:
    Record(const wire::Json &json, std::size_t line, Problems &problems);

    std::string text(std::string_view key); // empty when left out
    std::string requiredText(std::string_view key);
    bool flag(std::string_view key);
    std::vector<std::string> texts(std::string_view key);
    const wire::Json *object(std::string_view key);
    bool has(std::string_view key) const;
    void wrong(std::string message);
    std::size_t line() const { return m_line; }
    // Reports members that nobody asked for.
    void finish();

private:
    const wire::Json *take(std::string_view key);
    void wrongType(std::string_view key, std::string_view expected, const wire::Json &found);

    const wire::Json &m_json;
    std::size_t m_line;
    Problems &m_problems;
    std::vector<std::string_view> m_known{"type"};
};

} // namespace bailiwick::rolemodel
