// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/error.h"
#include "models/fleet/organization.h"
#include "models/fleet/time.h"
#include "models/wire/parse_json.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace bailiwick::remote {

// Reads members of an answer and remembers the first that is missing or of another type; look at
// error() once at the end. Unknown members are fine: a newer server may say more.
class JsonReader
{
public:
    explicit JsonReader(const wire::Json &json, std::string where = {});

    bool has(const char *key) const { return member(key); }
    QString text(const char *key);
    QString optionalText(const char *key) const;
    std::int64_t number(const char *key);
    bool boolean(const char *key);
    fleet::Id id(const char *key);
    fleet::Time time(const char *key);
    fleet::OrganizationKind organizationKind(const char *key);
    // An empty object or array stands in for one that is missing.
    const wire::Json &object(const char *key);
    const wire::Json &array(const char *key);
    // Takes over what a reader of a part found wrong.
    void merge(const JsonReader &part);
    // The same, found by somebody else: "/place: what".
    void refuse(const std::string &problem);

    template<typename T>
    fleet::Expected<T> result(T value) const
    {
        if (!m_problem.empty())
            return tl::unexpected<fleet::Error>(badAnswer(m_problem));
        return value;
    }
    static fleet::Error badAnswer(const std::string &problem);

private:
    const wire::Json *member(const char *key) const;
    void missing(const char *key, const char *what);

    const wire::Json &m_json;
    std::string m_where;
    std::string m_problem;
};

fleet::Expected<wire::Json> jsonFrom(const QByteArray &body);

} // namespace bailiwick::remote
