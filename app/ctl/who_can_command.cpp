// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/question.h"
#include "models/access/explain.h"
#include "models/access/questions.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class WhoCanCommand : public QuestionCommand
{
public:
    WhoCanCommand()
        : QuestionCommand(Words::NoPrincipal)
    {
    }
    CommandInfo info() const override
    {
        return {"who-can", "Everybody who may do something somewhere",
                "  bailiwickctl who-can device:configure site-00001 --file fleet.jsonl\n"
                "  bailiwickctl who-can device:view device-00001 --why --at 2027-03-03\n"};
    }
    void addOptions(CLI::App &app) override
    {
        QuestionCommand::addOptions(app);
        app.add_flag("--why", m_why, "Say for each by which roles, teams and delegations");
    }

protected:
    fleet::Expected<ExitCode> answer(const Question &question, Console &console) override
    {
        return question.asked.json ? answerJson(question, console) : answerText(question, console);
    }

private:
    // As they are found: the list may be long.
    template<typename F>
    static std::size_t forEach(const Question &question, F &&f)
    {
        std::size_t count = 0;
        access::whoCan(*question.snapshot, question.action, question.resource, question.context,
                       [&](const fleet::PrincipalRef &principal) {
                           ++count;
                           f(principal);
                           return true;
                       });
        return count;
    }
    static std::vector<std::string> reasons(const Question &question,
                                            const fleet::PrincipalRef &principal)
    {
        return access::sentences(*question.snapshot,
                                 access::explain(*question.snapshot, principal,
                                                 question.actionName(), question.resourceId(),
                                                 question.context));
    }
    ExitCode answerText(const Question &question, Console &console) const
    {
        const fleet::State &state = question.snapshot->state();
        const std::size_t count = forEach(question, [&](const fleet::PrincipalRef &principal) {
            console.out() << name(principal.kind) << '\t' << state.labelOf(principal) << '\n';
            if (!m_why)
                return;
            for (const std::string &sentence : reasons(question, principal))
                console.out() << "  " << sentence << '\n';
        });
        console.err() << counted(count, "principal", "principals") << " may "
                      << question.actionName() << " at " << question.resourceText() << '\n';
        return count == 0 ? No : Ok;
    }
    ExitCode answerJson(const Question &question, Console &console) const
    {
        wire::Json json = question.json();
        json["principals"] = wire::Json::array();
        const std::size_t count = forEach(question, [&](const fleet::PrincipalRef &principal) {
            json["principals"].push_back(principalJson(question.snapshot->state(), principal));
            if (m_why)
                json["principals"].back()["sentences"] = reasons(question, principal);
        });
        console.print(json);
        return count == 0 ? No : Ok;
    }

    bool m_why = false;
};

} // namespace

std::unique_ptr<Command> makeWhoCanCommand()
{
    return std::make_unique<WhoCanCommand>();
}

} // namespace bailiwick::ctl
