// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

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
                "  bailiwickctl who-can device:view device-00001 --file fleet.jsonl --json\n"};
    }

protected:
    ExitCode answer(const Question &question, Console &console) override
    {
        const fleet::State &state = question.snapshot->state();
        std::vector<fleet::PrincipalRef> principals;
        access::whoCan(*question.snapshot, question.action, question.resource, question.at,
                       [&](const fleet::PrincipalRef &principal) {
                           principals.push_back(principal);
                           return true;
                       });
        if (question.asked.json) {
            wire::Json json = question.json();
            json["principals"] = wire::Json::array();
            for (const fleet::PrincipalRef &principal : principals)
                json["principals"].push_back(principalJson(state, principal));
            console.print(json);
        } else {
            for (const fleet::PrincipalRef &principal : principals)
                console.out() << name(principal.kind) << '\t' << state.labelOf(principal) << '\n';
            console.err() << counted(principals.size(), "principal", "principals") << " may "
                          << question.actionName() << " at " << question.resourceText() << '\n';
        }
        return principals.empty() ? No : Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeWhoCanCommand()
{
    return std::make_unique<WhoCanCommand>();
}

} // namespace bailiwick::ctl
