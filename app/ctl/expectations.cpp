// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/expectations.h"

#include "app/ctl/names.h"
#include "app/ctl/question.h"
#include "models/access/explain.h"
#include "models/access/questions.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

constexpr wire::ParseLimits limits{64U << 20, 4, 64};
constexpr std::size_t reported = 100;

fleet::Error invalid(const std::string &file, std::vector<fleet::ErrorDetail> details)
{
    if (details.size() > reported)
        details.resize(reported);
    return {"invalid-expectations",
            "The expectations cannot be checked",
            file,
            "Mend what is listed; each is {\"principal\",\"action\",\"resource\",\"at\",\"allow\","
            "\"name\"} (at and name may be left out).",
            false,
            std::move(details)};
}

// Reads one object; what is wrong goes to `details`.
class Reader
{
public:
    Reader(const wire::Json &json, std::vector<fleet::ErrorDetail> &details)
        : m_json(json)
        , m_details(details)
    {
    }

    Expectation read(std::string pointer)
    {
        Expectation result;
        result.pointer = std::move(pointer);
        if (!m_json.is_object()) {
            m_details.push_back({result.pointer, "expected an object, found " +
                                                     std::string(wire::describeType(m_json))});
            return result;
        }
        for (const auto &[key, value] : m_json.items()) {
            if (std::string *member = textOf(result, key))
                text(result, key, value, *member);
            else if (key != "allow")
                wrong(result, key, "there is no such member");
        }
        for (const char *required : {"principal", "action", "resource", "allow"}) {
            if (!m_json.contains(required))
                wrong(result, required, "is missing");
        }
        if (const auto allow = m_json.find("allow"); allow != m_json.end()) {
            if (allow->is_boolean())
                result.allow = allow->get<bool>();
            else
                wrong(result, "allow", "expected true or false");
        }
        return result;
    }

private:
    static std::string *textOf(Expectation &expectation, const std::string &key)
    {
        if (key == "principal")
            return &expectation.principal;
        if (key == "action")
            return &expectation.action;
        if (key == "resource")
            return &expectation.resource;
        if (key == "at")
            return &expectation.at;
        return key == "name" ? &expectation.name : nullptr;
    }
    void text(const Expectation &expectation, const std::string &key, const wire::Json &value,
              std::string &member)
    {
        if (value.is_string() && !value.get_ref<const std::string &>().empty())
            member = value.get<std::string>();
        else
            wrong(expectation, key, "expected text");
    }
    void wrong(const Expectation &expectation, const std::string &key, std::string message)
    {
        m_details.push_back({wire::pointerTo(expectation.pointer, key), std::move(message)});
    }

    const wire::Json &m_json;
    std::vector<fleet::ErrorDetail> &m_details;
};

std::string verdict(const access::Snapshot &snapshot, const fleet::PrincipalRef &principal,
                    const std::string &action, fleet::Id resource, fleet::Time at)
{
    const access::Explanation why = access::explain(snapshot, principal, action, resource, at);
    std::string text = why.allowed ? "expected to be denied, but is allowed."
                                   : "expected to be allowed, but is denied.";
    for (const std::string &sentence : access::sentences(snapshot, why))
        text += " " + sentence;
    return text;
}

} // namespace

std::string Expectation::title() const
{
    return name.empty() ? principal + " " + action + " " + resource : name;
}

fleet::Expected<std::vector<Expectation>> expectationsFromText(std::string_view text,
                                                               const std::string &file)
{
    auto json = wire::parseJson(text, limits);
    if (!json) {
        json.error().where = file + ", " + json.error().where;
        return tl::unexpected(std::move(json.error()));
    }
    std::vector<fleet::ErrorDetail> details;
    if (!json->is_array())
        return tl::unexpected(invalid(
            file, {{"", "expected a list, found " + std::string(wire::describeType(*json))}}));
    std::vector<Expectation> result;
    for (std::size_t i = 0; i < json->size(); ++i)
        result.push_back(Reader((*json)[i], details).read(wire::pointerTo("", i)));
    if (!details.empty())
        return tl::unexpected(invalid(file, std::move(details)));
    return result;
}

fleet::Expected<std::vector<FailedExpectation>>
failedExpectations(const access::Snapshot &snapshot, const std::vector<Expectation> &expectations,
                   fleet::Time now, const std::string &file)
{
    std::vector<fleet::ErrorDetail> details;
    std::vector<FailedExpectation> failed;
    for (const Expectation &expectation : expectations) {
        const auto wrong = [&](const char *key, const fleet::Error &error) {
            details.push_back(
                {wire::pointerTo(expectation.pointer, key), error.message + ". " + error.action});
        };
        const auto principal = findPrincipal(snapshot.state(), expectation.principal);
        const auto action = findAction(snapshot, expectation.action);
        const auto resource = findResource(snapshot, expectation.resource);
        const auto at = momentOf(expectation.at, now);
        if (!principal)
            wrong("principal", principal.error());
        if (!action)
            wrong("action", action.error());
        if (!resource)
            wrong("resource", resource.error());
        if (!at)
            wrong("at", at.error());
        if (!principal || !action || !resource || !at)
            continue;
        if (access::decide(snapshot, *principal, *action, *resource, *at) != expectation.allow)
            failed.push_back({&expectation, verdict(snapshot, *principal, expectation.action,
                                                    snapshot.tree().id(*resource), *at)});
    }
    if (!details.empty())
        return tl::unexpected(invalid(file, std::move(details)));
    return failed;
}

} // namespace bailiwick::ctl
