// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/resource.h"
#include "models/fleet/time.h"
#include "models/wire/entity_fields.h"
#include "models/wire/entity_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::wire {

// Visitor that writes fields into a JSON object. Without `nameOf`: the id form; with: the import
// form. Internal to this folder.
class FieldWriter
{
public:
    FieldWriter(Json &out, const NameOf *nameOf)
        : m_out(out)
        , m_nameOf(nameOf)
    {
    }

    void identity(fleet::Id id)
    {
        if (!m_nameOf)
            m_out["id"] = id.toString();
    }
    void deviceIdentity(fleet::Id id)
    {
        if (m_nameOf)
            reference("device", fleet::EntityKind::Resource, id);
        else
            identity(id);
    }
    void text(const char *key, const std::string &value)
    {
        if (!value.empty())
            m_out[key] = value;
    }
    void flag(const char *key, bool value)
    {
        if (value)
            m_out[key] = true;
    }
    void number(const char *key, int value)
    {
        if (value != 0)
            m_out[key] = value;
    }
    void count(const char *key, std::int64_t value)
    {
        if (value != 0)
            m_out[key] = value;
    }
    void time(const char *key, fleet::Time value, fleet::Time leftOut)
    {
        if (value != leftOut)
            m_out[key] = fleet::formatTime(value);
    }
    template<typename Kind>
    void choice(const char *key, Kind value)
    {
        m_out[key] = std::string(name(value));
    }
    void reference(const char *key, fleet::EntityKind kind, fleet::Id id)
    {
        if (!id.isNull())
            m_out[key] = named(kind, id);
    }
    void references(const char *key, fleet::EntityKind kind, const std::vector<fleet::Id> &ids)
    {
        if (ids.empty())
            return;
        Json &list = m_out[key] = Json::array();
        for (const fleet::Id id : ids)
            list.push_back(named(kind, id));
    }
    void texts(const char *key, const std::vector<std::string> &values)
    {
        if (!values.empty())
            m_out[key] = values;
    }
    void policyText(const char *key, const std::string &text);
    void attributes(const char *key, const fleet::Attributes &attributes);
    template<typename T>
    void object(const char *key, const T &value)
    {
        if (value != T{})
            m_out[key] = nested(value);
    }
    template<typename T>
    void rows(const char *key, const std::vector<T> &values)
    {
        if (values.empty())
            return;
        Json &list = m_out[key] = Json::array();
        for (const T &value : values)
            list.push_back(nested(value));
    }
    template<typename T>
    void list(const char *key, const std::vector<T> &values)
    {
        rows(key, values);
    }

private:
    std::string named(fleet::EntityKind kind, fleet::Id id) const
    {
        return m_nameOf ? (*m_nameOf)(kind, id) : id.toString();
    }
    template<typename T>
    Json attribute(const T &value) const
    {
        return value;
    }
    Json attribute(const fleet::PrincipalRef &value) const { return nested(value); }
    Json attribute(const fleet::PrincipalSet &value) const;
    template<typename T>
    Json nested(const T &value) const
    {
        Json json = Json::object();
        FieldWriter writer(json, m_nameOf);
        fields(writer, value);
        return json;
    }

    Json &m_out;
    const NameOf *m_nameOf;
};

} // namespace bailiwick::wire
