// SPDX-License-Identifier: Apache-2.0
#include "value_generator.h"

#include <array>
#include <cstdio>
#include <limits>

namespace bailiwick::oracle {

using nlohmann::json;

namespace {

constexpr std::array decimals{
    "0.0",  "1.0", "1.5", "-1.5", "12.3456", "922337203685477.5807", "-922337203685477.5808",
    "00.10"};
constexpr std::array brokenDecimals{"1",    "1.",   ".5",  "1.23456", "922337203685477.5808",
                                    "+1.0", "1.0 ", "1,0", "",        "-.5"};
constexpr std::array ips{
    "10.0.0.1",           "10.0.0.0/8",    "192.168.1.1/24", "127.0.0.1",    "224.0.0.1",
    "0.0.0.0/0",          "::1",           "::/0",           "fe80::1",      "ff00::1/16",
    "1:2:3:4:5:6:7:8/64", "10.0.0.255/32", "127.0.0.0/9",    "::ffff:a00:1", "10.1.2.3/8"};
constexpr std::array brokenIps{"10.0.0.256", "10.0.0.1/33", "10.0.0.1/032",     "::1/129",
                               "::1::2",     "10.0.0",      "01.0.0.1",         "::ffff:10.0.0.1",
                               "",           "10.0.0.1/",   "1:2:3:4:5:6:7:8:9"};
constexpr std::array datetimes{"2024-01-01",
                               "2024-02-29",
                               "1970-01-01",
                               "2024-02-29T12:34:56Z",
                               "1969-12-31T23:59:59.999Z",
                               "2024-06-15T08:00:00+0530",
                               "2024-06-15T08:00:00.123-1100",
                               "0000-01-01",
                               "9999-12-31T23:59:59.999Z"};
constexpr std::array brokenDatetimes{"2024-02-30",
                                     "2023-02-29",
                                     "2024-1-01",
                                     "2024-01-01T24:00:00Z",
                                     "2024-01-01T00:00:00",
                                     "2024-01-01T00:00:00.1Z",
                                     "2024-01-01T00:00:00+2400",
                                     "2024-01-01T00:60:00Z",
                                     "2024-01-01T00:00:00z",
                                     "",
                                     "2024-01-01T23:59:60Z"};
constexpr std::array durations{"0ms",  "1d",
                               "-5s",  "1h30m",
                               "90m",  "1d2h3m4s5ms",
                               "1d1s", "9223372036854775807ms",
                               "24h",  "-9223372036854775808ms"};
constexpr std::array brokenDurations{
    "",    "1",   "1h1d", "1x",           "-", "1d1d", "9223372036854775808ms", "1.5h",
    "+1h", "1 h", "ms",   "106751991168d"};
constexpr std::array strings{"",   "a",    "ab",  "abc", "a*b",  "π",        "😀",
                             "\\", "x\ny", "\"q", "red", "name", "device-1", "*"};

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
constexpr std::array<std::int64_t, 14> numbers{
    0, 1, 2, 3, -1, 5, 10, 100, -7, largest, smallest, largest - 1, 3037000500, 9007199254740993};

} // namespace

ValueGenerator::ValueGenerator(Random &random, const SchemaModel &schema)
    : m_random(random)
    , m_schema(schema)
{
    static constexpr std::array ids{"a", "b", "c", "d e", "π\"", "", "😀", "x::y"};
    for (const std::string &name : schema.entityNames()) {
        const EntityModel *model = schema.entity(name);
        auto &own = m_ids[name];
        own = model->enumIds;
        if (own.empty()) {
            own.assign(ids.begin(), ids.begin() + 3);
            if (random.coin())
                own.push_back(ids[random.between(3, ids.size() - 1)]);
        }
    }
}

const std::vector<std::string> &ValueGenerator::idsOf(const std::string &entityType) const
{
    return m_ids.at(entityType);
}

Uid ValueGenerator::uid(const std::string &entityType)
{
    return {entityType, m_random.pick(idsOf(entityType))};
}

std::int64_t ValueGenerator::number()
{
    return m_random.percent(5) ? std::int64_t(m_random.bits()) : m_random.pick(numbers);
}

std::string ValueGenerator::string()
{
    return m_random.percent(2) ? std::string("nul\0l", 5) : std::string(m_random.pick(strings));
}

std::string ValueGenerator::tagName()
{
    static constexpr std::array names{"t", "u", "key"};
    return m_random.percent(10) ? string() : m_random.pick(names);
}

std::string ValueGenerator::extensionText(Shape shape)
{
    switch (shape) {
    case Shape::Decimal:
        return m_random.pick(decimals);
    case Shape::Ip:
        return m_random.pick(ips);
    case Shape::Datetime:
        return m_random.pick(datetimes);
    default:
        return m_random.pick(durations);
    }
}

std::string ValueGenerator::brokenExtensionText(Shape shape)
{
    switch (shape) {
    case Shape::Decimal:
        return m_random.pick(brokenDecimals);
    case Shape::Ip:
        return m_random.pick(brokenIps);
    case Shape::Datetime:
        return m_random.pick(brokenDatetimes);
    default:
        return m_random.pick(brokenDurations);
    }
}

const char *ValueGenerator::constructorOf(Shape shape)
{
    switch (shape) {
    case Shape::Decimal:
        return "decimal";
    case Shape::Ip:
        return "ip";
    case Shape::Datetime:
        return "datetime";
    default:
        return "duration";
    }
}

std::string ValueGenerator::stringLiteral(const std::string &text)
{
    if (!m_random.percent(20))
        return literal(text);
    // Every ASCII character can be written as a number.
    std::string out = "\"";
    for (const char c : text) {
        char number[16];
        const auto code = unsigned(static_cast<unsigned char>(c));
        if (code >= 0x80) {
            out += c;
        } else if (m_random.coin()) {
            std::snprintf(number, sizeof number, m_random.coin() ? "\\x%02x" : "\\u{%X}", code);
            out += number;
        } else {
            const std::string one = literal(std::string(1, c));
            out += one.substr(1, one.size() - 2);
        }
    }
    return out + (m_random.percent(10) ? "\\u{1F600}\"" : "\"");
}

json ValueGenerator::json(const ModelType &type, bool implicit)
{
    switch (type.shape) {
    case Shape::Bool:
        return m_random.coin();
    case Shape::Long:
        return number();
    case Shape::String:
        return string();
    case Shape::Entity: {
        const nlohmann::json plain = uidJson(uid(type.entity));
        if (implicit && m_random.coin())
            return plain;
        return {{"__entity", plain}};
    }
    case Shape::Set: {
        nlohmann::json out = nlohmann::json::array();
        for (std::size_t n = m_random.below(4); n > 0; --n)
            out.push_back(json(type.element.front(), implicit));
        return out;
    }
    case Shape::Record:
        return recordJson(type, implicit);
    default:
        break;
    }
    const std::string text = extensionText(type.shape);
    if (implicit && m_random.coin())
        return text;
    const nlohmann::json call = {{"fn", constructorOf(type.shape)}, {"arg", text}};
    if (implicit && m_random.percent(30))
        return call;
    return {{"__extn", call}};
}

json ValueGenerator::recordJson(const ModelType &type, bool implicit)
{
    nlohmann::json out = nlohmann::json::object();
    for (const Field &field : type.fields) {
        if (field.required || m_random.coin())
            out[field.name] = json(field.type, implicit);
    }
    return out;
}

} // namespace bailiwick::oracle
