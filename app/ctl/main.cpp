// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/command.h"
#include "app/ctl/console.h"

#include <unistd.h>

#include <csignal>
#include <iostream>

namespace {

bailiwick::ctl::Console *theConsole = nullptr;

// The first Ctrl+C asks long work to stop and clean up, the second ends the program.
void onInterrupt(int signal)
{
    theConsole->cancel();
    std::signal(signal, SIG_DFL);
}

} // namespace

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    bailiwick::ctl::Console console(std::cout, std::cerr, isatty(STDERR_FILENO) == 1);
    theConsole = &console;
    std::signal(SIGINT, onInterrupt);
    return bailiwick::ctl::runCommandLine(argc, argv, console);
}
