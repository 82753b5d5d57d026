// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/authority/accounts.h"

#include <QTemporaryDir>

namespace bailiwick::tests {

// A server's data folder of its own with the sample fleet, made by the real `bailiwickctl init
// --sample`; goes away with it. The first one of a program takes seconds, others are copies of it.
// A failure ends the program with what bailiwickctl said.
class SampleFolder
{
public:
    SampleFolder();

    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }
    authority::DataFolder files() const
    {
        return authority::DataFolder(m_folder.path().toStdString());
    }
    // What lets a server on it send e-mails: into a folder in it, made here.
    QStringList withMail() const;
    // The account that plays a role: "role-installer-admin". All: sample-accounts.json.
    static authority::OfferedAccount account(const std::string &role);
    // A copy of the folder as it is now.
    void copyTo(const QString &folder) const;

private:
    QTemporaryDir m_folder;
};

} // namespace bailiwick::tests
