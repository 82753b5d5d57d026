// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class DecideCommand : public QuestionCommand
{
public:
    DecideCommand()
        : QuestionCommand(Words::All)
    {
    }
    CommandInfo info() const override
    {
        return {"decide", "May somebody do something somewhere?",
                "  bailiwickctl decide nora.lind@nordquell.example device:configure site-00001 "
                "--file fleet.jsonl\n"
                "  bailiwickctl decide team:team-00001 device:view site-00001 --file fleet.jsonl "
                "--at 2027-01-01\n"};
    }

protected:
    fleet::Expected<ExitCode> answer(const Question &question, Console &console) override
    {
        const bool allowed = access::decide(*question.snapshot, question.principal, question.action,
                                            question.resource, question.context);
        if (question.asked.json) {
            wire::Json json = question.verdictJson(allowed);
            console.print(json);
        } else {
            console.out() << question.verdictText(allowed) << '\n';
        }
        return allowed ? Ok : No;
    }
};

} // namespace

std::unique_ptr<Command> makeDecideCommand()
{
    return std::make_unique<DecideCommand>();
}

} // namespace bailiwick::ctl
