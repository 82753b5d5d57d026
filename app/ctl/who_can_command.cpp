// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/names.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class WhoCanCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"who-can", "Everybody who may do something somewhere",
                "  bailiwickctl who-can device:configure site-00001 --file fleet.jsonl\n"
                "  bailiwickctl who-can device:view device-00001 --file fleet.jsonl --json\n"};
    }
    void addOptions(CLI::App &app) override
    {
        addWords(app, m_words, false, true);
        m_options.addTo(app);
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto question = ask(m_words, m_options, console);
        if (!question)
            return tl::unexpected<fleet::Error>(question.error());
        const fleet::State &state = question->snapshot->state();
        std::vector<fleet::PrincipalRef> principals;
        access::whoCan(*question->snapshot, question->action, question->resource, question->at,
                       [&](const fleet::PrincipalRef &principal) {
                           principals.push_back(principal);
                           return true;
                       });
        if (m_options.json) {
            wire::Json json = question->json(m_words);
            json["principals"] = wire::Json::array();
            for (const fleet::PrincipalRef &principal : principals)
                json["principals"].push_back(principalJson(state, principal));
            console.print(json);
        } else {
            for (const fleet::PrincipalRef &principal : principals)
                console.out() << name(principal.kind) << '\t' << state.labelOf(principal) << '\n';
            console.err() << counted(principals.size(), "principal", "principals") << " may "
                          << question->actionName() << " at " << question->resourceText() << '\n';
        }
        return principals.empty() ? No : Ok;
    }

private:
    QuestionWords m_words;
    QuestionOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeWhoCanCommand()
{
    return std::make_unique<WhoCanCommand>();
}

} // namespace bailiwick::ctl
