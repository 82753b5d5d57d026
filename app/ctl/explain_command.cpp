// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/commands.h"
#include "app/ctl/console.h"
#include "app/ctl/question.h"
#include "models/access/explain.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

namespace {

class ExplainCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"explain", "Why may somebody do something somewhere, or why not?",
                "  bailiwickctl explain matteo.ricci@alpineheat.example role:assign customer-00001 "
                "--file fleet.jsonl\n"
                "  bailiwickctl explain lena.huber@alpineheat.example device:view device-00001 "
                "--file fleet.jsonl --json\n"};
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
        const access::Explanation explanation =
            access::explain(*question->snapshot, question->principal, question->actionName(),
                            question->resourceId(), question->at);
        const auto sentences = access::sentences(*question->snapshot, explanation);
        if (m_options.json) {
            wire::Json json = wire::Json::object();
            json["allowed"] = explanation.allowed;
            json.update(question->json(m_words));
            json["sentences"] = sentences;
            console.print(json);
        } else {
            console.out() << (explanation.allowed ? "yes: " : "no: ") << question->principalText()
                          << (explanation.allowed ? " may " : " may not ") << question->actionName()
                          << " at " << question->resourceText() << '\n';
            for (const std::string &sentence : sentences)
                console.out() << "  " << sentence << '\n';
        }
        return explanation.allowed ? Ok : No;
    }

private:
    QuestionWords m_words;
    QuestionOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}

} // namespace bailiwick::ctl
