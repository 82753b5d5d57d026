// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/question.h"

#include "app/ctl/names.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

fleet::Expected<fleet::Time> momentOf(const std::string &at, fleet::Time otherwise)
{
    if (at.empty())
        return otherwise;
    if (const auto parsed = fleet::parseTime(at))
        return *parsed;
    return fleet::failure("invalid-option", "\"" + at + "\" is not a time", "--at",
                          "Write it like 2026-09-01 or 2026-09-01T08:00:00Z.");
}

namespace {

fleet::Expected<Question> ask(const QuestionOptions &options, Console &console)
{
    Question question;
    question.asked = options;
    const auto at = momentOf(options.at, 0); // wrong options are told before anything is read
    if (!at)
        return tl::unexpected<fleet::Error>(at.error());
    if (!options.ip.empty() && !access::isIpAddress(options.ip))
        return fleet::failure("invalid-option", "\"" + options.ip + "\" is not an IP address",
                              "--ip", "Write it like 192.0.2.7 or 2001:db8::1.");
    auto fleet = options.source.load(console);
    if (!fleet)
        return tl::unexpected(std::move(fleet.error()));
    question.context = {options.at.empty() ? fleet->moment : *at, options.ip, options.secondFactor};
    question.snapshot = std::move(fleet->snapshot);
    question.self = fleet->self;
    if (!options.principal.empty()) {
        const auto principal = question.self && options.principal == "me"
                                   ? fleet::Expected<fleet::PrincipalRef>(*question.self)
                                   : findPrincipal(question.snapshot->state(), options.principal);
        if (!principal)
            return tl::unexpected<fleet::Error>(principal.error());
        question.principal = *principal;
    }
    if (!options.action.empty()) {
        const auto action = findAction(*question.snapshot, options.action);
        if (!action)
            return tl::unexpected<fleet::Error>(action.error());
        question.action = *action;
    }
    if (!options.resource.empty()) {
        const auto resource = findResource(*question.snapshot, options.resource);
        if (!resource)
            return tl::unexpected<fleet::Error>(resource.error());
        question.resource = *resource;
    }
    return question;
}

} // namespace

std::string Question::verdictText(bool allowed) const
{
    return (allowed ? "yes: " : "no: ") + principalText() + (allowed ? " may " : " may not ") +
           actionName() + " at " + resourceText();
}

wire::Json Question::json() const
{
    wire::Json json = wire::Json::object();
    if (!asked.principal.empty())
        json["principal"] = principalJson(snapshot->state(), principal);
    if (!asked.action.empty())
        json["action"] = actionName();
    if (!asked.resource.empty())
        json["resource"] = resourceJson(*snapshot, resource);
    json["at"] = fleet::formatTime(context.now);
    if (asked.source.isEarlier())
        json["revision"] = snapshot->state().revision;
    if (!context.ip.empty())
        json["ip"] = context.ip;
    if (context.secondFactor)
        json["secondFactor"] = true;
    return json;
}

wire::Json Question::verdictJson(bool allowed) const
{
    wire::Json verdict = wire::Json::object();
    verdict["allowed"] = allowed;
    verdict.update(json());
    return verdict;
}

void QuestionCommand::addOptions(CLI::App &app)
{
    if (m_words != Words::NoPrincipal)
        app.add_option("principal", m_options.principal,
                       "Who: e-mail address (with /organization for people in several), "
                       "team:NAME or id; with --server also: me")
            ->required();
    if (m_words != Words::NoAction)
        app.add_option("action", m_options.action,
                       "What: an action of the catalogue, e.g. device:view")
            ->required();
    if (m_words != Words::NoResource)
        app.add_option("resource", m_options.resource, "Where: externalId or id")->required();
    m_options.source.addTo(app);
    app.add_option("--at", m_options.at,
                   "The moment asked about (RFC 3339); without it now, or with --as-of that of the "
                   "state");
    app.add_option("--ip", m_options.ip,
                   "The network address they would come from; none when not given");
    app.add_flag("--second-factor", m_options.secondFactor, "They would have a second factor");
    app.add_flag("--json", m_options.json, "Answer as JSON");
}

fleet::Expected<ExitCode> QuestionCommand::run(Console &console)
{
    const auto question = ask(m_options, console);
    if (!question)
        return tl::unexpected<fleet::Error>(question.error());
    return answer(*question, console);
}

} // namespace bailiwick::ctl
