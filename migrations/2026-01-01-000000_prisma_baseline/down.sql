DROP TABLE public."VoiceCommand";
DROP TABLE public."SessionNote";
DROP TABLE public."SessionStudent";
DROP TABLE public."TeachingSession";
DROP TABLE public."AnatomySynonym";
DROP TABLE public."AnatomyPart";
DROP TYPE public."CommandAction";
DROP TYPE public."AnatomySystem";
