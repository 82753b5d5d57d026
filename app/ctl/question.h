// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ctl/command.h"
#include "app/ctl/fleet_source.h"
#include "models/wire/json.h"

namespace bailiwick::ctl {

// A question as typed. Empty: not part of it.
struct QuestionOptions
{
    std::string principal;
    std::string action;
    std::string resource;
    FleetSource source;
    std::string at; // empty: now, or with --as-of the moment of that state
    std::string ip;
    bool secondFactor = false;
    bool json = false;
};

// The same, found in the fleet.
struct Question
{
    QuestionOptions asked;
    access::SnapshotPtr snapshot;
    access::Context context;
    std::optional<fleet::PrincipalRef> self; // who asks a server
    fleet::PrincipalRef principal;
    access::ActionIndex action = 0;
    access::Position resource = 0;

    const fleet::ActionName &actionName() const { return snapshot->actions()[action]; }
    fleet::Id resourceId() const { return snapshot->tree().id(resource); }
    // "Nora Lind (Nordquell)", "Hotel Seeblick / Lindenweg 3"
    std::string principalText() const { return snapshot->state().labelOf(principal); }
    std::string resourceText() const { return snapshot->tree().path(resource); }
    // "yes: Nora Lind (Nordquell) may device:view at Hotel Seeblick"
    std::string verdictText(bool allowed) const;
    // {"principal","action","resource","at"} of those that were asked.
    wire::Json json() const;
    // The same behind "allowed".
    wire::Json verdictJson(bool allowed) const;
};

// The moment of an --at option; `otherwise` when empty. Error "invalid-option".
fleet::Expected<fleet::Time> momentOf(const std::string &at, fleet::Time otherwise);

// A command that asks something about a fleet. It has the words that its question needs, where the
// fleet is (fleet_source.h), the context (--at, --ip, --second-factor) and --json; a command says
// only what it answers.
class QuestionCommand : public Command
{
public:
    void addOptions(CLI::App &app) override;
    fleet::Expected<ExitCode> run(Console &console) override;

protected:
    enum class Words { All, NoPrincipal, NoResource, NoAction };
    explicit QuestionCommand(Words words)
        : m_words(words)
    {
    }
    virtual fleet::Expected<ExitCode> answer(const Question &question, Console &console) = 0;

private:
    const Words m_words;
    QuestionOptions m_options;
};

} // namespace bailiwick::ctl
