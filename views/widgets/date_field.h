// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/time.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateEdit;

namespace bailiwick::widgets {

/// A date that may be left open: a check box and, once ticked, a date with a calendar. The moment
/// is the beginning of the day where the person sits.
class DateField : public QWidget
{
    Q_OBJECT
public:
    /// `label`: of the check box ("Until").
    explicit DateField(const QString &label, QWidget *parent = nullptr);

    std::optional<fleet::Time> time() const;
    void setTime(std::optional<fleet::Time> time);

Q_SIGNALS:
    void changed();

private:
    int widestDate() const;

    QCheckBox *m_given;
    QDateEdit *m_date;
};

} // namespace bailiwick::widgets
