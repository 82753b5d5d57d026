// SPDX-License-Identifier: Apache-2.0
#include "models/rolemodel/record.h"

#include "models/wire/parse_json.h"

#include <algorithm>

namespace bailiwick::rolemodel {

namespace {

constexpr std::size_t maximumDetails = 100;

std::size_t lineOf(const fleet::ErrorDetail &detail)
{
    constexpr std::string_view prefix = "line ";
    std::size_t line = 0;
    if (detail.where.starts_with(prefix)) {
        for (const char c : std::string_view(detail.where).substr(prefix.size())) {
            if (c < '0' || c > '9')
                break;
            line = line * 10 + static_cast<std::size_t>(c - '0');
        }
    }
    return line;
}

} // namespace

void Problems::at(std::size_t line, std::string message)
{
    if (m_count++ < maximumDetails)
        m_details.push_back({"line " + std::to_string(line), std::move(message)});
}

void Problems::add(fleet::Error error)
{
    if (error.details.empty())
        error.details.push_back({error.where, error.message});
    for (fleet::ErrorDetail &detail : error.details) {
        if (m_count++ < maximumDetails)
            m_details.push_back(std::move(detail));
    }
}

fleet::Error Problems::error(const std::string &file)
{
    std::stable_sort(m_details.begin(), m_details.end(),
                     [](const auto &a, const auto &b) { return lineOf(a) < lineOf(b); });
    std::string message =
        std::to_string(m_count) + (m_count == 1 ? " error" : " errors") + " in the role model";
    if (m_count > m_details.size())
        message += ", of which the first " + std::to_string(m_details.size()) + " are listed";
    return {"model-invalid", std::move(message),  file, "Mend these lines; nothing was changed.",
            false,           std::move(m_details)};
}

Record::Record(const wire::Json &json, std::size_t line, Problems &problems)
    : m_json(json)
    , m_line(line)
    , m_problems(problems)
{
}

void Record::wrong(std::string message)
{
    m_problems.at(m_line, std::move(message));
}

void Record::wrongType(std::string_view key, std::string_view expected, const wire::Json &found)
{
    wrong("\"" + std::string(key) + "\" must be " + std::string(expected) + "; found " +
          std::string(wire::describeType(found)));
}

bool Record::has(std::string_view key) const
{
    return m_json.contains(key);
}

const wire::Json *Record::take(std::string_view key)
{
    m_known.push_back(key);
    const auto it = m_json.find(key);
    return it == m_json.end() ? nullptr : &*it;
}

std::string Record::text(std::string_view key)
{
    const wire::Json *value = take(key);
    if (!value)
        return {};
    if (const auto *text = value->get_ptr<const std::string *>())
        return *text;
    wrongType(key, "a text", *value);
    return {};
}

std::string Record::requiredText(std::string_view key)
{
    if (!has(key))
        wrong("\"" + std::string(key) + "\" is missing");
    std::string value = text(key);
    if (const auto it = m_json.find(key); it != m_json.end() && it->is_string() && value.empty())
        wrong("\"" + std::string(key) + "\" is empty");
    return value;
}

bool Record::flag(std::string_view key)
{
    const wire::Json *value = take(key);
    if (!value)
        return false;
    if (const auto *flag = value->get_ptr<const bool *>())
        return *flag;
    wrongType(key, "true or false", *value);
    return false;
}

std::vector<std::string> Record::texts(std::string_view key)
{
    std::vector<std::string> texts;
    const wire::Json *value = take(key);
    if (!value)
        return texts;
    if (!value->is_array()) {
        wrongType(key, "a list of texts", *value);
        return texts;
    }
    for (const wire::Json &element : *value) {
        if (const auto *text = element.get_ptr<const std::string *>())
            texts.push_back(*text);
        else
            wrongType(key, "a list of texts", element);
    }
    return texts;
}

const wire::Json *Record::object(std::string_view key)
{
    const wire::Json *value = take(key);
    if (!value) {
        wrong("\"" + std::string(key) + "\" is missing");
        return nullptr;
    }
    if (value->is_object())
        return value;
    wrongType(key, "an object", *value);
    return nullptr;
}

void Record::finish()
{
    for (const auto &[key, value] : m_json.items()) {
        if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
            wrong("\"" + key + "\" is not known here; check how it is written");
    }
}

} // namespace bailiwick::rolemodel
