// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/question.h"
#include "models/access/explain.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class ExplainCommand : public QuestionCommand
{
public:
    ExplainCommand()
        : QuestionCommand(Words::All)
    {
    }
    CommandInfo info() const override
    {
        return {"explain", "Why may somebody do something somewhere, or why not?",
                "  bailiwickctl explain matteo.ricci@alpineheat.example role:assign customer-00001 "
                "--file fleet.jsonl\n"
                "  bailiwickctl explain lena.huber@alpineheat.example device:view device-00001 "
                "--file fleet.jsonl --json\n"};
    }

protected:
    fleet::Expected<ExitCode> answer(const Question &question, Console &console) override
    {
        const access::Explanation explanation =
            access::explain(*question.snapshot, question.principal, question.actionName(),
                            question.resourceId(), question.context);
        const auto sentences = access::sentences(*question.snapshot, explanation);
        if (question.asked.json) {
            wire::Json json = question.verdictJson(explanation.allowed);
            json["sentences"] = sentences;
            console.print(json);
        } else {
            console.out() << question.verdictText(explanation.allowed) << '\n';
            for (const std::string &sentence : sentences)
                console.out() << "  " << sentence << '\n';
        }
        return explanation.allowed ? Ok : No;
    }
};

} // namespace

std::unique_ptr<Command> makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}

} // namespace bailiwick::ctl
