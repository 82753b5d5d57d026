// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/fleet_file.h"
#include "models/wire/json.h"

namespace bailiwick::ctl {

// The words of a question, as typed. Empty: not part of it.
struct QuestionWords
{
    std::string principal;
    std::string action;
    std::string resource;
};

// The same, found in the fleet of the file.
struct Question
{
    access::SnapshotPtr snapshot;
    fleet::Time at = 0;
    fleet::PrincipalRef principal;
    access::ActionIndex action = 0;
    access::Position resource = 0;

    const fleet::ActionName &actionName() const { return snapshot->actions()[action]; }
    fleet::Id resourceId() const { return snapshot->tree().id(resource); }
    // "Nora Lind (Nordquell)", "Hotel Seeblick / Lindenweg 3"
    std::string principalText() const { return snapshot->state().labelOf(principal); }
    std::string resourceText() const { return snapshot->tree().path(resource); }
    std::string atText() const { return fleet::formatTime(at); }
    // {"principal","action","resource","at"} of those that were asked.
    wire::Json json(const QuestionWords &words) const;
};

// Adds the action and, where asked for, the principal before and the resource after it.
void addWords(CLI::App &app, QuestionWords &words, bool principal, bool resource);
fleet::Expected<Question> ask(const QuestionWords &words, const QuestionOptions &options,
                              Console &console);

} // namespace bailiwick::ctl
