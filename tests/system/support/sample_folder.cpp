// SPDX-License-Identifier: Apache-2.0
#include "tests/system/support/sample_folder.h"

#include "tests/ctl/program.h"

#include <QDir>
#include <QDirIterator>

namespace bailiwick::tests {

namespace {

void copyTree(const QString &from, const QString &to)
{
    QDir(from).mkpath(to);
    QDirIterator entries(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    while (entries.hasNext()) {
        const QString source = entries.next();
        const QString target = to + u'/' + entries.fileName();
        if (entries.fileInfo().isDir())
            copyTree(source, target);
        else if (!QFile::copy(source, target)) // with its permissions
            qFatal("cannot copy %s to %s", qPrintable(source), qPrintable(target));
    }
}

const QString &original()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString made = folder.filePath(QStringLiteral("sample"));
        const ProgramResult result = runProgram(
            {QStringLiteral("init"), QStringLiteral("--sample"), QStringLiteral("--data"), made});
        if (result.exitCode != 0)
            qFatal("bailiwickctl init: %s", result.err.constData());
        return made;
    }();
    return path;
}

} // namespace

SampleFolder::SampleFolder()
{
    copyTree(original(), m_folder.path());
}

authority::OfferedAccount SampleFolder::account(const std::string &role)
{
    const auto accounts =
        authority::readSampleAccounts(authority::DataFolder(original().toStdString()));
    if (accounts && *accounts) {
        for (const authority::OfferedAccount &account : **accounts) {
            if (account.role == role)
                return account;
        }
    }
    qFatal("the sample has no account for %s", role.c_str());
}

QStringList SampleFolder::withMail() const
{
    const QString folder = filePath(QStringLiteral("mail"));
    QDir().mkpath(folder);
    return {QStringLiteral("--mail-drop"), folder};
}

void SampleFolder::copyTo(const QString &folder) const
{
    copyTree(m_folder.path(), folder);
}

} // namespace bailiwick::tests
