// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

#include <nlohmann/json.hpp>

#include <map>

namespace bailiwick::ctl {

namespace {

class ActionsCommand : public QuestionCommand
{
public:
    ActionsCommand()
        : QuestionCommand(Words::NoAction)
    {
    }
    CommandInfo info() const override
    {
        return {"actions", "Everything somebody may do somewhere, by area",
                "  bailiwickctl actions nora.lind@nordquell.example site-00001 "
                "--file fleet.jsonl\n"
                "  bailiwickctl actions matteo.ricci@alpineheat.example customer-00001 "
                "--at 2027-03-03 --json\n"};
    }

protected:
    fleet::Expected<ExitCode> answer(const Question &question, Console &console) override
    {
        const access::ActionSet may = access::actionsOn(*question.snapshot, question.principal,
                                                        question.resource, question.context);
        std::map<std::string, std::vector<fleet::ActionName>> areas;
        const auto &names = question.snapshot->actions();
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (may.test(i))
                areas[std::string(fleet::areaOf(names[i]))].push_back(names[i]);
        }
        if (question.asked.json) {
            wire::Json json = question.json();
            json["areas"] = areas;
            console.print(json);
        } else {
            for (const auto &[area, actions] : areas) {
                console.out() << area << '\n';
                for (const fleet::ActionName &action : actions)
                    console.out() << "  " << action << '\n';
            }
            console.err() << question.principalText() << " may do "
                          << counted(may.count(), "action", "actions") << " at "
                          << question.resourceText() << '\n';
        }
        return may.none() ? No : Ok;
    }
};

} // namespace

std::unique_ptr<Command> makeActionsCommand()
{
    return std::make_unique<ActionsCommand>();
}

} // namespace bailiwick::ctl
