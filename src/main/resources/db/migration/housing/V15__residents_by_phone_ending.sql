-- Who gives the last digits of a phone only is looked for by them.
create index resident_by_phone_ending on housing.resident (reverse(phone) text_pattern_ops) where phone is not null;
