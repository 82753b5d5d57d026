// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/question.h"
#include "models/access/questions.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class DecideCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"decide", "May somebody do something somewhere?",
                "  bailiwickctl decide nora.lind@nordquell.example device:configure site-00001 "
                "--file fleet.jsonl\n"
                "  bailiwickctl decide team:team-00001 device:view site-00001 --file fleet.jsonl "
                "--at 2027-01-01\n"};
    }
    void addOptions(CLI::App &app) override
    {
        addWords(app, m_words, true, true);
        m_options.addTo(app);
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto question = ask(m_words, m_options, console);
        if (!question)
            return tl::unexpected<fleet::Error>(question.error());
        const bool allowed = access::decide(*question->snapshot, question->principal,
                                            question->action, question->resource, question->at);
        if (m_options.json) {
            wire::Json json = wire::Json::object();
            json["allowed"] = allowed;
            json.update(question->json(m_words));
            console.print(json);
        } else {
            console.out() << (allowed ? "yes: " : "no: ") << question->principalText()
                          << (allowed ? " may " : " may not ") << question->actionName() << " at "
                          << question->resourceText() << '\n';
        }
        return allowed ? Ok : No;
    }

private:
    QuestionWords m_words;
    QuestionOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeDecideCommand()
{
    return std::make_unique<DecideCommand>();
}

} // namespace bailiwick::ctl
