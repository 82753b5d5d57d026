// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/question.h"

#include "app/ctl/names.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

wire::Json Question::json(const QuestionWords &words) const
{
    wire::Json json = wire::Json::object();
    if (!words.principal.empty())
        json["principal"] = principalJson(snapshot->state(), principal);
    json["action"] = actionName();
    if (!words.resource.empty())
        json["resource"] = resourceJson(*snapshot, resource);
    json["at"] = atText();
    return json;
}

void addWords(CLI::App &app, QuestionWords &words, bool principal, bool resource)
{
    if (principal)
        app.add_option("principal", words.principal,
                       "Who: e-mail address (with /organization for people in several), "
                       "team:NAME or id")
            ->required();
    app.add_option("action", words.action, "What: an action of the catalogue, e.g. device:view")
        ->required();
    if (resource)
        app.add_option("resource", words.resource, "Where: externalId or id")->required();
}

fleet::Expected<Question> ask(const QuestionWords &words, const QuestionOptions &options,
                              Console &console)
{
    Question question;
    const auto time = options.time();
    if (!time)
        return tl::unexpected<fleet::Error>(time.error());
    question.at = *time;
    auto file = loadFleetFile(options.file, console);
    if (!file)
        return tl::unexpected<fleet::Error>(std::move(file.error()));
    question.snapshot = std::move(file->snapshot);
    if (!words.principal.empty()) {
        const auto principal = findPrincipal(question.snapshot->state(), words.principal);
        if (!principal)
            return tl::unexpected<fleet::Error>(principal.error());
        question.principal = *principal;
    }
    const auto action = findAction(*question.snapshot, words.action);
    if (!action)
        return tl::unexpected<fleet::Error>(action.error());
    question.action = *action;
    if (!words.resource.empty()) {
        const auto resource = findResource(*question.snapshot, words.resource);
        if (!resource)
            return tl::unexpected<fleet::Error>(resource.error());
        question.resource = *resource;
    }
    return question;
}

} // namespace bailiwick::ctl
