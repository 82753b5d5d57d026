// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"
#include "app/ctl/data_option.h"
#include "app/ctl/server_commands.h"
#include "models/authority/accounts.h"

#include <CLI/CLI.hpp>
#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace bailiwick::ctl {

namespace {

// Without echo on a terminal.
std::string readPassword(Console &console)
{
    termios shown{};
    const bool terminal = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &shown) == 0;
    if (terminal) {
        console.err() << "New password: " << std::flush;
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    std::string password;
    std::getline(std::cin, password);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        console.err() << '\n';
    }
    return password;
}

class SetPasswordCommand : public Command
{
public:
    CommandInfo info() const override
    {
        return {"account set-password", "Set a person's password, read from standard input",
                "  bailiwickctl account set-password ada@nordquell.example\n"};
    }
    void addOptions(CLI::App &app) override
    {
        m_data.addTo(app);
        app.add_option("email", m_email, "The person's e-mail address")->required();
    }
    fleet::Expected<ExitCode> run(Console &console) override
    {
        const auto authority = m_data.open();
        if (!authority)
            return tl::unexpected(authority.error());
        const auto set = authority::setPassword((*authority)->context(), (*authority)->trail(),
                                                m_email, readPassword(console));
        if (!set)
            return tl::unexpected(set.error());
        console.out() << "The password of " << m_email << " is set; open sessions have ended.\n";
        return Ok;
    }

private:
    DataOption m_data;
    std::string m_email;
};

} // namespace

std::unique_ptr<Command> makeSetPasswordCommand()
{
    return std::make_unique<SetPasswordCommand>();
}

} // namespace bailiwick::ctl
