-- The app's six tables and two enums, object for object as Prisma 7.10 creates them.

CREATE TYPE public."AnatomySystem" AS ENUM ('SKELETAL', 'MUSCULAR', 'NERVOUS', 'CARDIOVASCULAR', 'RESPIRATORY', 'DIGESTIVE', 'URINARY', 'REPRODUCTIVE', 'ENDOCRINE', 'LYMPHATIC', 'INTEGUMENTARY');

CREATE TYPE public."CommandAction" AS ENUM ('SHOW', 'HIDE', 'HIGHLIGHT', 'ISOLATE', 'ROTATE', 'ZOOM', 'SLICE', 'RESET', 'SYSTEM_TOGGLE');

CREATE TABLE public."AnatomyPart" (
    "id" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "latinName" TEXT,
    "meshName" TEXT,
    "system" public."AnatomySystem" NOT NULL,
    "parentId" TEXT,
    "modelPath" TEXT,
    "lodLevels" JSONB,
    "boundingBox" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnatomyPart_pkey" PRIMARY KEY ("id")
);

CREATE TABLE public."AnatomySynonym" (
    "id" TEXT NOT NULL,
    "partId" TEXT NOT NULL,
    "synonym" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "priority" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AnatomySynonym_pkey" PRIMARY KEY ("id")
);

CREATE TABLE public."TeachingSession" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "teacherId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "highlightedPart" TEXT,
    "cameraPosition" JSONB,
    "modelRotation" JSONB,
    "visibleSystems" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "slicePosition" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "moodleCourseId" TEXT,
    "moodleActivityId" TEXT,

    CONSTRAINT "TeachingSession_pkey" PRIMARY KEY ("id")
);

CREATE TABLE public."SessionStudent" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "studentId" TEXT NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionStudent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE public."SessionNote" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "studentId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "timestamp" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionNote_pkey" PRIMARY KEY ("id")
);

CREATE TABLE public."VoiceCommand" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT,
    "transcript" TEXT NOT NULL,
    "intent" TEXT,
    "action" TEXT,
    "target" TEXT,
    "confidence" DOUBLE PRECISION,
    "success" BOOLEAN NOT NULL DEFAULT true,
    "errorMsg" TEXT,
    "userId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VoiceCommand_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "AnatomyPart_partId_key" ON public."AnatomyPart"("partId");

CREATE INDEX "AnatomyPart_system_idx" ON public."AnatomyPart"("system");

CREATE INDEX "AnatomyPart_partId_idx" ON public."AnatomyPart"("partId");

CREATE INDEX "AnatomySynonym_synonym_idx" ON public."AnatomySynonym"("synonym");

CREATE UNIQUE INDEX "AnatomySynonym_partId_synonym_language_key" ON public."AnatomySynonym"("partId", "synonym", "language");

CREATE UNIQUE INDEX "TeachingSession_code_key" ON public."TeachingSession"("code");

CREATE INDEX "TeachingSession_code_idx" ON public."TeachingSession"("code");

CREATE INDEX "TeachingSession_isActive_idx" ON public."TeachingSession"("isActive");

CREATE UNIQUE INDEX "SessionStudent_sessionId_studentId_key" ON public."SessionStudent"("sessionId", "studentId");

CREATE INDEX "SessionNote_sessionId_studentId_idx" ON public."SessionNote"("sessionId", "studentId");

CREATE INDEX "VoiceCommand_sessionId_idx" ON public."VoiceCommand"("sessionId");

CREATE INDEX "VoiceCommand_createdAt_idx" ON public."VoiceCommand"("createdAt");

ALTER TABLE public."AnatomyPart" ADD CONSTRAINT "AnatomyPart_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES public."AnatomyPart"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE public."AnatomySynonym" ADD CONSTRAINT "AnatomySynonym_partId_fkey" FOREIGN KEY ("partId") REFERENCES public."AnatomyPart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE public."SessionStudent" ADD CONSTRAINT "SessionStudent_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES public."TeachingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE public."SessionNote" ADD CONSTRAINT "SessionNote_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES public."TeachingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE public."VoiceCommand" ADD CONSTRAINT "VoiceCommand_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES public."TeachingSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;
