// SPDX-License-Identifier: Apache-2.0
#include "models/remote/json_reader.h"

#include <QCoreApplication>

namespace bailiwick::remote {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::remote::JsonReader)
};

const wire::Json emptyObject = wire::Json::object();
const wire::Json emptyArray = wire::Json::array();

// Answers may be far larger than what a server accepts.
constexpr wire::ParseLimits answerLimits{std::size_t{256} << 20, 64};

} // namespace

JsonReader::JsonReader(const wire::Json &json, std::string where)
    : m_json(json)
    , m_where(std::move(where))
{
    if (!m_json.is_object())
        missing("", "an object");
}

const wire::Json *JsonReader::member(const char *key) const
{
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(key);
    return found != m_json.end() ? &*found : nullptr;
}

void JsonReader::refuse(const std::string &problem)
{
    if (m_problem.empty())
        m_problem = m_where + problem;
}

void JsonReader::missing(const char *key, const char *what)
{
    if (m_problem.empty())
        m_problem = m_where + "/" + key + " is not " + what;
}

QString JsonReader::text(const char *key)
{
    const wire::Json *value = member(key);
    if (!value || !value->is_string()) {
        missing(key, "text");
        return {};
    }
    return QString::fromStdString(value->get_ref<const std::string &>());
}

QString JsonReader::optionalText(const char *key) const
{
    const wire::Json *value = member(key);
    if (!value || value->is_null())
        return {};
    return QString::fromStdString(value->is_string() ? value->get_ref<const std::string &>()
                                                     : wire::toText(*value));
}

std::int64_t JsonReader::number(const char *key)
{
    const wire::Json *value = member(key);
    if (!value || !value->is_number_integer()) {
        missing(key, "a number");
        return 0;
    }
    return value->get<std::int64_t>();
}

bool JsonReader::boolean(const char *key)
{
    const wire::Json *value = member(key);
    if (!value || !value->is_boolean()) {
        missing(key, "true or false");
        return false;
    }
    return value->get<bool>();
}

fleet::Id JsonReader::id(const char *key)
{
    const auto id = fleet::Id::fromString(text(key).toStdString());
    if (!id)
        missing(key, "an id");
    return id.value_or(fleet::Id{});
}

fleet::Time JsonReader::time(const char *key)
{
    const auto time = fleet::parseTime(text(key).toStdString());
    if (!time)
        missing(key, "a time");
    return time.value_or(0);
}

fleet::OrganizationKind JsonReader::organizationKind(const char *key)
{
    const auto kind = fleet::organizationKindFromName(text(key).toStdString());
    if (!kind)
        missing(key, "a kind of organization");
    return kind.value_or(fleet::OrganizationKind::Partner);
}

const wire::Json &JsonReader::object(const char *key)
{
    const wire::Json *value = member(key);
    if (value && value->is_object())
        return *value;
    missing(key, "an object");
    return emptyObject;
}

const wire::Json &JsonReader::array(const char *key)
{
    const wire::Json *value = member(key);
    if (value && value->is_array())
        return *value;
    missing(key, "a list");
    return emptyArray;
}

void JsonReader::merge(const JsonReader &part)
{
    if (m_problem.empty())
        m_problem = part.m_problem;
}

fleet::Error JsonReader::badAnswer(const std::string &problem)
{
    return {"bad-answer",
            Text::tr("The server's answer is not what this program understands.").toStdString(),
            problem,
            Text::tr("Check that program and server are of the same version.").toStdString(),
            false,
            {}};
}

fleet::Expected<wire::Json> jsonFrom(const QByteArray &body)
{
    auto json =
        wire::parseJson({body.constData(), static_cast<std::size_t>(body.size())}, answerLimits);
    if (!json)
        return tl::unexpected<fleet::Error>(JsonReader::badAnswer(json.error().toString()));
    return json;
}

} // namespace bailiwick::remote
